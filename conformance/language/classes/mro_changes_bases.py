# What a metaclass's mro() may do while bases change.
class Steps(type):
    def mro(cls):
        hook = hooks.pop(cls.__name__, None)
        if hook is not None:
            hook(cls)
        return type.mro(cls)


hooks = {}


def names(classes):
    return classes and [cls.__name__ for cls in classes]


def show_order(cls):
    print(cls.__mro__)


hooks["Root"] = show_order


class Root(metaclass=Steps): ...
class Left(Root): ...
class Right(Root): ...
class Low(Root): ...
class Lowest(Low): ...


# An assignment inside of another one wins.
hooks["Low"] = lambda cls: setattr(cls, "__bases__", (Right,))
Low.__bases__ = (Left,)
print(names(Low.__bases__), names(Low.__mro__), names(Lowest.__mro__))
print(names(Left.__subclasses__()), names(Right.__subclasses__()))


# What fails leaves all as it was, below too.
def fail(cls):
    raise RuntimeError(cls.__name__)


before = Low.__mro__, Lowest.__mro__
hooks["Lowest"] = fail
try:
    Low.__bases__ = (Left,)
except RuntimeError as error:
    print("failed at", error, names(Low.__bases__), (Low.__mro__, Lowest.__mro__) == before)
print(names(Left.__subclasses__()), names(Right.__subclasses__()))

# Circles are seen though no order tells them yet.
hooks["Left"] = lambda cls: setattr(Right, "__bases__", (Left,))
hooks["Right"] = lambda cls: setattr(Left, "__bases__", (Right,))
try:
    Left.__bases__ += ()
except TypeError as error:
    print(error)
hooks.clear()


class Odd(type):
    def mro(cls):
        return answer


class Lone: ...


for answer in (Lone,), (1,), (int,):
    try:
        Odd("Made", (), {})
    except TypeError as error:
        print(error)
# expect: None
# expect: ['Right'] ['Low', 'Right', 'Root', 'object'] ['Lowest', 'Low', 'Right', 'Root', 'object']
# expect: [] ['Low']
# expect: failed at Lowest ['Right'] True
# expect: [] ['Low']
# expect: a __bases__ item causes an inheritance cycle
# expect: super(type, obj): obj (type Made) is not an instance or subtype of type (Made).
# expect: mro() returned a non-class ('int')
# expect: mro() returned base with unsuitable layout ('int')
