# Each operator has its method, its reflected and its in-place form.
class Log:
    def __getattr__(self, name): raise AttributeError(name)
names = "add sub mul matmul truediv floordiv mod pow lshift rshift and xor or".split()
for name in names:
    for form in ("", "r", "i"):
        setattr(Log, f"__{form}{name}__", lambda self, other, n=form + name: n)
x = Log()
print(x + 1, x - 1, x * 1, x @ 1, x / 1, x // 1, x % 1, x ** 1, x << 1, x >> 1, x & 1, x ^ 1, x | 1)  # expect: add sub mul matmul truediv floordiv mod pow lshift rshift and xor or
print(1 + x, 1 - x, 1 * x, 1 @ x, 1 / x, 1 // x, 1 % x, 1 ** x, 1 << x, 1 >> x, 1 & x, 1 ^ x, 1 | x)  # expect: radd rsub rmul rmatmul rtruediv rfloordiv rmod rpow rlshift rrshift rand rxor ror
y = x; y += 1; print(y)  # expect: iadd
y = x; y **= 1; print(y)  # expect: ipow
y = x; y @= 1; print(y)  # expect: imatmul
