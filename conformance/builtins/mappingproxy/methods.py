# A read-only look at a mapping, with all methods that only read.
from types import MappingProxyType

d = {"a": 1, "b": 2}
m = MappingProxyType(d)
print(m["a"], m.get("z", 0), len(m), "b" in m, list(m), list(m.items()), list(m.values()), list(reversed(m)), m)
# expect: 1 0 2 True ['a', 'b'] [('a', 1), ('b', 2)] [1, 2] ['b', 'a'] {'a': 1, 'b': 2}
print(m == d, m | {"c": 3}, type(m | {}).__name__, m.copy(), type(m.copy()).__name__, list(m.keys()))
# expect: True {'a': 1, 'b': 2, 'c': 3} dict {'a': 1, 'b': 2} dict ['a', 'b']
d["new"] = 0
print(m["new"], MappingProxyType([1, 2])[0] if 0 else "-", hash is not None)  # expect: 0 - True
for action in (
    lambda: m.__setitem__("x", 1),
    lambda: exec("m['x'] = 1"),
    lambda: exec("del m['a']"),
    lambda: m["none"],
    lambda: MappingProxyType([1]),
    lambda: MappingProxyType(),
    lambda: hash(m),
    lambda: exec("m |= {}", {"m": m}),
):
    try:
        print(action())
    except (TypeError, KeyError, AttributeError) as error:
        print(type(error).__name__, error)
# expect: AttributeError 'mappingproxy' object has no attribute '__setitem__'
# expect: TypeError 'mappingproxy' object does not support item assignment
# expect: TypeError 'mappingproxy' object does not support item deletion
# expect: KeyError 'none'
# expect: TypeError mappingproxy() argument must be a mapping, not list
# expect: TypeError mappingproxy() missing required argument 'mapping' (pos 1)
# expect: TypeError unhashable type: 'dict'
# expect: TypeError '|=' is not supported by mappingproxy; use '|' instead
