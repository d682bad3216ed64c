# Only the low bits of sums and products are kept, whatever their size; other types see each operation.
class Loud:
    def __init__(self, v): self.v = v
    def __mul__(self, o): return Loud(self.v * (o.v if isinstance(o, Loud) else o))
    def __add__(self, o): return Loud(self.v + (o.v if isinstance(o, Loud) else o))
    def __sub__(self, o): return Loud(self.v - o)
    def __rsub__(self, o): return Loud(o - self.v)
    def __and__(self, o): return ('and', self.v, o)
    def __mod__(self, o): return ('mod', self.v, o)
def f(a, b, c):
    return [(a * b + c) & 0x7FFFFFFF, (a * b + c) & 0xFFFFFFFF, (a * b - c) & 255, (a * b + c) % 4294967296, (a * 1103515245 + 12345) % 65536,
            (c - a * (b + 3)) & 0xFFFF0000, (a * a * a + b) & 0x80000001, (a * -7 + c) % 2]
def g(a, b, c):
    return [a & 0x7FFFFFFF, a & 0xFFFFFFFF, a & 5, a >> 3, a >> 0, a >> 31, a % 7, a % 4294967296, a // 7, a // 10000000000, a % 10000000000, a ^ b if a >= 0 else a | c, a & b, a | 1]
edges = [0, -1, 7, -8, 2**31 - 1, 2**31, -2**31, 2**32, -2**40 - 3, 2**52 + 1, 2**53 - 1, 1 - 2**53, 10**25, True]
total = 0
for a in edges:
    for b in edges:
        for c in edges:
            for x in f(a, b, c):
                total = (total * 31 + x) % 1000000007
    for x in g(a, 2**32 - 5, 12345): total = (total * 31 + x) % 1000000007
print(total)  # expect: 759719498
print(f(2**40 + 3, 1 - 2**53, -8))  # expect: [2147483643, 4294967291, 11, 4294967291, 7040, 4294901760, 0, 1]
print(g(-2**40 - 3, 2**33, 4))  # expect: [2147483645, 4294967293, 5, -137438953473, -1099511627779, -513, 2, 4294967293, -157073089683, -110, 488372221, -1099511627779, 8589934592, -1099511627779]
print(f(Loud(3), 4, 5))  # expect: [('and', 17, 2147483647), ('and', 17, 4294967295), ('and', 7, 255), ('mod', 17, 4294967296), ('mod', 3310558080, 65536), ('and', -16, 4294901760), ('and', 31, 2147483649), ('mod', -16, 2)]
for bad in ('a', None, 1.5):
    try: print((bad * 3 + 1) & 7)
    except TypeError as e: print(e)  # expect: can only concatenate str (not "int") to str
# expect: unsupported operand type(s) for *: 'NoneType' and 'int'
# expect: unsupported operand type(s) for &: 'float' and 'int'
