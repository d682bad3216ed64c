# Objects may change between classes that add the same room to the same base.
class Base:
    __slots__ = ("a", "b")


class Turned:
    __slots__ = ["b", "a"]


class More(Base):
    __slots__ = "c"


class MoreTurned(Turned):
    __slots__ = "c"


class Weak(Base):
    __slots__ = ("__weakref__",)


class Dict(Base):
    __slots__ = ("__dict__",)


class Both(Base):
    __slots__ = ("__dict__", "__weakref__")


class Open(Base):
    pass


class Same(Base):
    __slots__ = ()


class Error(Exception): ...
class Other(Exception): ...
class Value(ValueError): ...
class Below(Error): ...


def change(old, new):
    thing = old()
    if hasattr(old, "a"):
        thing.a, thing.b = 1, 2
    try:
        thing.__class__ = new
    except TypeError as error:
        return error
    return type(thing) is new and (not hasattr(old, "a") or (thing.a, thing.b))


for old, new in (Base, Turned), (Turned, Base), (Base, Same), (Same, Turned), (Open, Both), (Both, Open):
    print(change(old, new))
for old, new in (More, MoreTurned), (Base, Weak), (Base, Dict), (Weak, Both), (Dict, Both), (Base, More), (Open, Base):
    print(change(old, new))
for old, new in (Error, Other), (Error, Below), (Error, Value):
    print(change(old, new))

import types


class Module(types.ModuleType):
    extra = 1


module = types.ModuleType("m")
module.__class__ = Module
print(module.extra, type(module).__name__)
module.__class__ = types.ModuleType
print(hasattr(module, "extra"))
for wrong in (Base, object, list):
    try:
        module.__class__ = wrong
    except TypeError as error:
        print(error)
# expect: (1, 2)
# expect: (1, 2)
# expect: (1, 2)
# expect: (1, 2)
# expect: (1, 2)
# expect: (1, 2)
# expect: __class__ assignment: 'MoreTurned' object layout differs from 'More'
# expect: __class__ assignment: 'Weak' object layout differs from 'Base'
# expect: __class__ assignment: 'Dict' object layout differs from 'Base'
# expect: __class__ assignment: 'Both' object layout differs from 'Weak'
# expect: __class__ assignment: 'Both' object layout differs from 'Dict'
# expect: __class__ assignment: 'More' object layout differs from 'Base'
# expect: __class__ assignment: 'Base' object layout differs from 'Open'
# expect: True
# expect: True
# expect: __class__ assignment: 'Value' object layout differs from 'Error'
# expect: 1 Module
# expect: False
# expect: __class__ assignment only supported for mutable types or ModuleType subclasses
# expect: __class__ assignment only supported for mutable types or ModuleType subclasses
# expect: __class__ assignment only supported for mutable types or ModuleType subclasses
