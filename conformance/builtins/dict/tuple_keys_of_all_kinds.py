# Tuples are found as keys whatever plain, equal or foreign values they hold.
class P(tuple):
    def __new__(c, x, y): return tuple.__new__(c, (x, y))
class K:
    def __init__(s, v): s.v = v
    def __hash__(s): return hash(s.v)
    def __eq__(s, o): return s.v == (o.v if isinstance(o, K) else o)
d = {}
for i in range(-5, 5):
    for j in range(3): d[i, j] = i * j
print(len(d), d[-1, 2], d[True, False], d[1.0, 2], (0, -0.0) in d, d.get((9, 9)))  # expect: 30 -2 0 2 True None
print((K(1), 2) in d, P(1, 2) in d, K((1, 2)) in d, d[K((1, 2))])  # expect: True True True 2
d[P(7, 7)] = 'p'; print(d[7, 7]); d[K((8, 8))] = 'k'; print(d[8, 8], len(d))  # expect: p
# expect: k 32
e = {(1, 'a'): 1, (1 << 70, 2.5): 2, (float(1 << 70), None): 3, ((1, 2), (3,)): 4, (float('inf'),): 5}
print(e[1 << 70, None], e[float(1 << 70), 2.5], e[(True, 2.0), (3,)], e[float('inf'),], (1, 'b') in e)  # expect: 3 2 4 5 False
try: e[[1], 2]
except TypeError as x: print(x)  # expect: cannot use 'tuple' as a dict key (unhashable type: 'list')
print(e[1, 'a'])  # expect: 1
f = dict(e); f[K((1, 'a'))] = 9; print(f[1, 'a'], len(f), e[1, 'a'])  # expect: 9 5 1
g = {}; g.update(f); g.update(d); print(len(g), g[1, 'a'], g[-1, 2]); g2 = {(1, 2): 0}; g2.update(g); print(len(g2), g2[1, 2])  # expect: 37 9 -2
# expect: 37 2
f.clear(); f[1, 2] = 3; print(f, f.pop((1, 2)), f)  # expect: {} 3 {}
h = {(i, str(i)): i for i in range(100)}
for i in range(0, 100, 2): del h[i, str(i)]
print(sum(h.values()), h.get((3, '3')), h.get((4, '4')), list(h)[:2])  # expect: 2500 3 None [(1, '1'), (3, '3')]
print({(1, 2): 'a', (1.0, 2): 'b', (K(1), 2): 'c'})  # expect: {(1, 2): 'c'}
n = float('nan'); m = {(n,): 1}; print((n,) in m, (float('nan'),) in m)  # expect: True False
