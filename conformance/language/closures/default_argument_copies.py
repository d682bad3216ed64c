# A default copies the value at definition time.
fs = []
for i in range(3):
    def f(i=i, double=lambda: i * 2): return i, double()
    fs.append(f)
print([f() for f in fs])  # expect: [(0, 4), (1, 4), (2, 4)]
