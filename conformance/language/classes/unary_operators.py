# -, +, ~ and abs, round, int, float and index conversions.
class V:
    def __neg__(self): return "neg"
    def __pos__(self): return "pos"
    def __invert__(self): return "invert"
    def __abs__(self): return "abs"
    def __round__(self, digits=None): return f"round {digits}"
    def __int__(self): return 3
    def __float__(self): return 2.5
    def __index__(self): return 1
    def __trunc__(self): return 9
v = V()
print(-v, +v, ~v, abs(v), round(v), round(v, 2), int(v), float(v), "abc"[v], hex(v), [0] * v)  # expect: neg pos invert abs round None round 2 3 2.5 b 0x1 [0]
