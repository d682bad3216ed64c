# exec runs statements; names land in the namespace.
space = {}
exec("a = 1\nfor i in range(3):\n    a += i\ndef f(n): return n * a", space)
print(space["a"], space["f"](2), exec("pass"))  # expect: 4 8 None
exec("b = 5")
print(b)  # expect: 5
def g():
    exec("inner = 1")
    return "inner" in locals()
print(g())  # expect: False
exec("1 +")  # expect error: SyntaxError: invalid syntax
