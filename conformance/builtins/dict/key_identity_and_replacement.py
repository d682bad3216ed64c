# An equal key keeps the first key object and takes the new value.
d = {1: "int"}
d[True] = "bool"
d[1.0] = "float"
print(d, len(d), type(next(iter(d))).__name__)  # expect: {1: 'float'} 1 int
d = {"k": 0}
del d["k"]
d["k"] = 1
print(d, d.__contains__("k"), "K" in d)  # expect: {'k': 1} True False
try:
    del d["none"]
except KeyError as error:
    print(error)
# expect: 'none'
try:
    d[("a", 1)]
except KeyError as error:
    print(error, str(error), error.args[0])
# expect: ('a', 1) ('a', 1) ('a', 1)
d.clear()
print(d, d.copy() is d)  # expect: {} False
