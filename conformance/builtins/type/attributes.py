# What a class knows of itself.
class Base:
    "Doc."
    x = 1


class C(Base):
    def m(self):
        pass


print(C.__name__, C.__qualname__, C.__module__, C.__doc__, Base.__doc__, C.__bases__, C.__base__, C.__mro__)
# expect: C C __main__ None Doc. (<class '__main__.Base'>,) <class '__main__.Base'> (<class '__main__.C'>, <class '__main__.Base'>, <class 'object'>)
print(sorted(n for n in C.__dict__ if n not in ("__firstlineno__", "__static_attributes__")))
# expect: ['__doc__', '__module__', 'm']
print(C.__firstlineno__, C.__static_attributes__, type(C.__dict__).__name__, C.__type_params__, C.__flags__ & 512 != 0)
# expect: 7 () mappingproxy () True
C.__name__ = "D"
C.__qualname__ = "outer.D"
print(C, C.__name__)  # expect: <class '__main__.outer.D'> D
C.__doc__ = "new"
print(C.__doc__, C.mro()[1].__name__, Base.__subclasses__())  # expect: new Base [<class '__main__.outer.D'>]
for name, value in (("__name__", 1), ("__name__", "a\0b"), ("__qualname__", 2), ("__bases__", 3), ("__bases__", ()), ("__mro__", ())):
    try:
        setattr(C, name, value)
    except (TypeError, ValueError, AttributeError) as error:
        print(type(error).__name__, error)
# expect: TypeError can only assign string to D.__name__, not 'int'
# expect: ValueError type name must not contain null characters
# expect: TypeError can only assign string to D.__qualname__, not 'int'
# expect: TypeError can only assign tuple to D.__bases__, not int
# expect: TypeError can only assign non-empty tuple to D.__bases__, not ()
# expect: AttributeError attribute '__mro__' of 'type' objects is not writable
try:
    del C.__name__
except TypeError as error:
    print(error)
# expect: cannot delete '__name__' attribute of immutable type 'D'
