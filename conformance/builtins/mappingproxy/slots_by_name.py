# A mappingproxy passes everything that reads on to its mapping.
from types import MappingProxyType
p = MappingProxyType({"a": 1, "b": 2})
print(p.__len__(), p.__contains__("a"), p.__getitem__("a"), list(p.__iter__()), list(p.__reversed__()))  # expect: 2 True 1 ['a', 'b'] ['b', 'a']
print(p.__eq__({"a": 1, "b": 2}), p.__ne__({}), p.__eq__(MappingProxyType({"a": 1, "b": 2})), p == p)  # expect: True True True True
print({}.__lt__({}), [hasattr(p, name) for name in ("__lt__", "__le__", "__gt__", "__ge__", "__hash__")])
# expect: NotImplemented [True, True, True, True, True]
print(p.__repr__(), p.__str__(), MappingProxyType.__class_getitem__(int))  # expect: mappingproxy({'a': 1, 'b': 2}) {'a': 1, 'b': 2} mappingproxy[int]
print(p.__or__({"c": 3}), p.__ror__({"a": 0, "c": 3}), p.copy(), p.get("z", 9), list(p.keys()), list(p.values()), list(p.items()))
# expect: {'a': 1, 'b': 2, 'c': 3} {'a': 1, 'c': 3, 'b': 2} {'a': 1, 'b': 2} 9 ['a', 'b'] [1, 2] [('a', 1), ('b', 2)]
def fails(operation):
    try:
        print(operation())
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
fails(lambda: p.__ior__({}))  # expect: TypeError: '|=' is not supported by mappingproxy; use '|' instead
fails(lambda: p.__getitem__("z"))  # expect: KeyError: 'z'
fails(lambda: p.__hash__())  # expect: TypeError: unhashable type: 'dict'
fails(lambda: p.__setitem__)  # expect: AttributeError: 'mappingproxy' object has no attribute '__setitem__'
fails(lambda: MappingProxyType([1]))  # expect: TypeError: mappingproxy() argument must be a mapping, not list
fails(lambda: MappingProxyType())  # expect: TypeError: mappingproxy() missing required argument 'mapping' (pos 1)
fails(lambda: p["z"])  # expect: KeyError: 'z'
