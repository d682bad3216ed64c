# Annotations are computed when somebody asks.
def f(a: int, b: "text", *c: 1 + 1, d: str = "x") -> None:
    pass


print(f.__annotations__)  # expect: {'a': <class 'int'>, 'b': 'text', 'c': 2, 'd': <class 'str'>, 'return': None}
print(f.__annotate__(1), f.__annotations__ is f.__annotations__)
# expect: {'a': <class 'int'>, 'b': 'text', 'c': 2, 'd': <class 'str'>, 'return': None} True


def g(x: undefined_name):
    pass


try:
    g.__annotations__
except NameError as error:
    print(error)
# expect: name 'undefined_name' is not defined
undefined_name = 5
print(g.__annotations__)  # expect: {'x': 5}
g.__annotations__ = {"x": 1}
print(g.__annotations__, g.__annotate__)  # expect: {'x': 1} None
print((lambda: 0).__annotations__)  # expect: {}
