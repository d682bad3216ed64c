# Order does not matter; values compare by ==; other types are not equal.
print({"a": 1, "b": 2} == {"b": 2.0, "a": 1}, {} == [], {1: 2} != {1: 3})  # expect: True False True
print({1: 2}.__eq__([]), {}.__lt__({}))  # expect: NotImplemented NotImplemented
nan = float("nan")
print({1: nan} == {1: nan}, {1: float("nan")} == {1: float("nan")})  # expect: True False
try:
    {} < {}
except TypeError as error:
    print(error)
# expect: '<' not supported between instances of 'dict' and 'dict'
a = {}
a["self"] = a
print(a)  # expect: {'self': {...}}
b = {"self": a}
print(a == a)  # expect: True
try:
    c = {}
    c["self"] = c
    a == c
except RecursionError:
    print("RecursionError")
# expect: RecursionError
