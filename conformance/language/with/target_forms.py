# The target after `as` may be an attribute, an item or a tuple.
class M:
    def __enter__(self): return 1, 2
    def __exit__(self, *error): pass
d = {}
with M() as (a, b), M() as d["k"], M() as [*rest]:
    print(a, b, d, rest)  # expect: 1 2 {'k': (1, 2)} [1, 2]
