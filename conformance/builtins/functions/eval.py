# eval computes an expression in given namespaces.
x = 10
print(eval("x + 1"), eval("a * b", {"a": 3}, {"b": 4}), eval("[i for i in range(3)]"), eval(" 1 + 1 "), eval("len('abc')", {}))  # expect: 11 12 [0, 1, 2] 2 3
def f():
    y = 5
    return eval("x + y")
print(f())  # expect: 15
eval("y", {})  # expect error: NameError: name 'y' is not defined
