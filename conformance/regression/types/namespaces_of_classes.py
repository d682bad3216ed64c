# __doc__ stood before __dict__ and __weakref__, and some classes had the wrong ones of these.
class Plain: pass
class Documented: "doc"
class Child(Plain): x = 1
class Slots: __slots__ = ("a", "__dict__")
class Bare: __slots__ = ("b",)
class FromBare(Bare): pass
class Weak: __slots__ = ("__weakref__", "q")
class Number(int): pass
class Error(Exception): pass
class Items(list): "d"
class Meta(type): pass
class Equal:
    def __eq__(self, other): return True
for cls in (Plain, Documented, Child, Slots, Bare, FromBare, Weak, Number, Error, Items, Meta, Equal):
    print([name for name in cls.__dict__ if name not in ("__module__", "__firstlineno__", "__static_attributes__")])
# expect: ['__dict__', '__weakref__', '__doc__']
# expect: ['__doc__', '__dict__', '__weakref__']
# expect: ['x', '__doc__']
# expect: ['__slots__', 'a', '__dict__', '__doc__']
# expect: ['__slots__', 'b', '__doc__']
# expect: ['__dict__', '__weakref__', '__doc__']
# expect: ['__slots__', 'q', '__weakref__', '__doc__']
# expect: ['__dict__', '__doc__']
# expect: ['__weakref__', '__doc__']
# expect: ['__doc__', '__dict__', '__weakref__']
# expect: ['__doc__']
# expect: ['__eq__', '__dict__', '__weakref__', '__doc__', '__hash__']
print(Weak().__weakref__)  # expect: None
