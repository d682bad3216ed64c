# f_locals of a function is a FrameLocalsProxy: a mapping that writes through.
import sys
def function(a, b):
    proxy = sys._getframe().f_locals
    print(type(proxy).__name__, proxy.__len__(), proxy.__contains__("a"), proxy.__getitem__("b"), list(proxy.__iter__()), list(proxy.__reversed__()))
    proxy.__setitem__("a", 10)
    proxy.__setitem__("extra", 5)
    print(a, proxy.get("extra"), proxy.get("no", 7), list(proxy.keys()), list(proxy.values())[:2], list(proxy.items())[:2])
    print(proxy.setdefault("extra", 6), proxy.pop("extra"), proxy.pop("extra", 8), proxy.update({"b": 20}), b)
    print(proxy.__eq__(sys._getframe().f_locals), proxy.__ne__({}), type(proxy).__hash__)
    print([getattr(proxy, name)(proxy) for name in ("__lt__", "__le__", "__gt__", "__ge__")])
    copy = proxy.copy()
    print(type(copy).__name__, copy["a"], proxy.__or__({"z": 1})["z"], proxy.__ror__({"a": 0, "y": 2})["a"], proxy.__ior__({"a": 11}) is proxy, a)
    print(proxy.__repr__().startswith("{'a': 11, 'b': 20, 'proxy': "))
    for key, error in ("a", ValueError), ("no", KeyError):
        try:
            proxy.__delitem__(key)
        except error as problem:
            print(problem)
    try:
        proxy.pop("a")
    except ValueError as problem:
        print(problem)
function(1, 2)
# expect: FrameLocalsProxy 3 True 2 ['a', 'b', 'proxy'] ['proxy', 'b', 'a']
# expect: 10 5 7 ['a', 'b', 'proxy', 'extra'] [10, 2] [('a', 10), ('b', 2)]
# expect: 5 5 8 None 20
# expect: True True None
# expect: [NotImplemented, NotImplemented, NotImplemented, NotImplemented]
# expect: dict 10 1 10 True 11
# expect: True
# expect: cannot remove local variables from FrameLocalsProxy
# expect: 'no'
# expect: cannot remove local variables from FrameLocalsProxy
