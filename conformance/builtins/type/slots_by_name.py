# What classes have from type.
class Base:
    pass
class Thing(Base):
    "Words."
    x: int = 1
print(type.__call__(Thing).__class__, type.__repr__(Thing), type.__getattribute__(Thing, "x"), type.__setattr__(Thing, "y", 2), type.__delattr__(Thing, "y"), hasattr(Thing, "y"))
# expect: <class '__main__.Thing'> <class '__main__.Thing'> 1 None None False
print(type.__instancecheck__(Base, Thing()), type.__subclasscheck__(Base, Thing), type.__subclasses__(Base), type.mro(Thing), Thing.__mro__ == tuple(Thing.mro()))
# expect: True True [<class '__main__.Thing'>] [<class '__main__.Thing'>, <class '__main__.Base'>, <class 'object'>] True
print(Thing.__base__, Thing.__bases__, Thing.__dictoffset__ != 0, Thing.__weakrefoffset__ != 0, Thing.__itemsize__, tuple.__itemsize__ > 0, Thing.__basicsize__ > 0, int.__flags__ & (1 << 24) != 0)
# expect: <class '__main__.Base'> (<class '__main__.Base'>,) True True 0 True True True
print(type.__or__(Thing, int), type.__ror__(Thing, int), type.__prepare__("a", ()), Thing.__annotations__, Thing.__type_params__, Thing.__module__, Thing.__qualname__, Thing.__text_signature__)
# expect: __main__.Thing | int int | __main__.Thing {} {'x': <class 'int'>} () __main__ Thing None
print("x" in type.__dir__(Thing), type.__dict__["__name__"].__get__(Thing), type.__sizeof__(Thing) > 0, type.__init__(Thing, "a", (), {}))
# expect: True Thing True None
def fails(operation):
    try:
        print(operation())
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
fails(lambda: Thing.__abstractmethods__)  # expect: AttributeError: __abstractmethods__
Thing.__abstractmethods__ = {"method"}
fails(lambda: Thing())  # expect: TypeError: Can't instantiate abstract class Thing without an implementation for abstract method 'method'
del Thing.__abstractmethods__
fails(lambda: type(Thing()))  # expect: <class '__main__.Thing'>
fails(lambda: type(1, 2))  # expect: TypeError: type() takes 1 or 3 arguments
fails(lambda: type("a", (), {}, 5))  # expect: TypeError: type() takes 1 or 3 arguments
fails(lambda: type(5, (), {}))  # expect: TypeError: type.__new__() argument 1 must be str, not int
fails(lambda: type("a", [], {}))  # expect: TypeError: type.__new__() argument 2 must be tuple, not list
fails(lambda: type("a", (), []))  # expect: TypeError: type.__new__() argument 3 must be dict, not list
fails(lambda: type("a", (5,), {}))
# expect: TypeError: metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of the metaclasses of all its bases
fails(lambda: setattr(int, "x", 1))  # expect: TypeError: cannot set 'x' attribute of immutable type 'int'
fails(lambda: setattr(Thing, "__name__", 5))  # expect: TypeError: can only assign string to Thing.__name__, not 'int'
fails(lambda: setattr(Thing, "__bases__", ()))  # expect: TypeError: can only assign non-empty tuple to Thing.__bases__, not ()
fails(lambda: delattr(Thing, "__module__"))  # expect: TypeError: cannot delete '__module__' attribute of immutable type 'Thing'
