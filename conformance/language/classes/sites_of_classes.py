# The attribute of a class at a site: a change of the class, of a base or of the metaclass is seen.
from enum import Enum

class Color(Enum):
    RED = 1
    BLUE = 2
    def other(self): return Color.BLUE if self is Color.RED else Color.RED

def red(): return Color.RED
print([red() is Color.RED for i in range(3)], Color.RED.other(), Color.BLUE == Color.BLUE, Color.RED != Color.BLUE)
# expect: [True, True, True] Color.BLUE True True
class Meta(type): pass
class Base: x = 1
class C(Base, metaclass=Meta): pass
def get(): return C.x
print([get() for i in range(3)])
# expect: [1, 1, 1]
Meta.x = property(lambda cls: 'meta')
print(get(), get())
# expect: meta meta
del Meta.x
print(get(), get())
# expect: 1 1
Meta.x = 'plain'
print(get(), get())
# expect: 1 1
Base.x = 2
print(get(), get())
# expect: 2 2
C.x = 3
print(get(), get())
# expect: 3 3
Meta.__getattribute__ = lambda cls, name: 'all ' + name
print(get(), get())
# expect: all x all x
del Meta.__getattribute__
print(get(), get())
# expect: 3 3
def slot(o, n): object.__setattr__(o, 'n', n); return o.n
class D: pass
print([slot(D(), i) for i in range(3)])
# expect: [0, 1, 2]
