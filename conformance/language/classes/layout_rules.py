# What __slots__ and __bases__ may not do.
class Plain: pass
class Other: pass
class Above(Plain): pass

def attempt(make):
    try:
        make()
    except TypeError as error:
        print(error)

attempt(lambda: type("C", (int,), {"__slots__": ("a",)}))
attempt(lambda: type("C", (tuple,), {"__slots__": ("a",)}))
attempt(lambda: type("C", (Plain,), {"__slots__": ("__dict__",)}))
attempt(lambda: type("C", (Plain,), {"__slots__": ("__weakref__",)}))
attempt(lambda: type("C", (), {"__slots__": ("__dict__", "__dict__")}))
attempt(lambda: setattr(Plain, "__bases__", (int,)))
attempt(lambda: setattr(Above, "__bases__", (Other, Other)))
attempt(lambda: type("C", (1,), {}))
Above.__bases__ = (Other,)
print([base.__name__ for base in Above.__mro__])
# expect: nonempty __slots__ not supported for subtype of 'int'
# expect: nonempty __slots__ not supported for subtype of 'tuple'
# expect: __dict__ slot disallowed: we already got one
# expect: __weakref__ slot disallowed: we already got one
# expect: __dict__ slot disallowed: we already got one
# expect: __bases__ assignment: 'int' object layout differs from 'object'
# expect: duplicate base class Other
# expect: metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of the metaclasses of all its bases
# expect: ['Above', 'Other', 'object']
