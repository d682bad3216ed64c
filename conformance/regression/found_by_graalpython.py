# Differences that GraalPython's test suite found: sum from None, subclasses of super, dicts with an __iter__ of their
# own, classes with a slotted and a plain base, __firstlineno__ of a class that was moved, types that cannot be created.
import sys


def attempt(function):
    try:
        print(function())
    except Exception as error:
        print(type(error).__name__, error)


attempt(lambda: sum([1, 2], None))  # expect: TypeError unsupported operand type(s) for +: 'NoneType' and 'int'


class Logged(super):
    made = []

    def __new__(cls, *args):
        cls.made.append(len(args))
        return super().__new__(cls)

    def __init__(self, *args):
        self.made.append(-len(args))
        super().__init__(*args)


class Base:
    def name(self):
        return "base"


class Derived(Base):
    def name(self):
        return "derived " + self.parent.name()


Derived.parent = Logged(Derived)
attempt(Derived().name)  # expect: derived base
print(Logged.made)  # expect: [1, -1, 2, -2]
print(super.__new__(super), super.__new__(super).__thisclass__)  # expect: <super: <class 'NULL'>, NULL> None
attempt(lambda: super(1))  # expect: TypeError super() argument 1 must be a type, not int
attempt(lambda: super(Derived, 1))
# expect: TypeError super(type, obj): obj (instance of int) is not an instance or subtype of type (Derived).
attempt(lambda: super(Derived, Derived(), 3))  # expect: TypeError super() expected at most 2 arguments, got 3


class Odd(dict):
    def __iter__(self):
        return iter([10])

    def keys(self):
        return ["k"]

    def __getitem__(self, key):
        return "got"


odd = Odd({1: 2})
print(dict(odd), {**odd}, {} | odd, odd.copy(), (lambda **words: words)(**odd))
# expect: {'k': 'got'} {'k': 'got'} {'k': 'got'} {'k': 'got'} {'k': 'got'}


class Slotted:
    __slots__ = ["a"]


class Both(Slotted, Base):
    pass


print(sorted(Both.__dict__), Both.__dict__["__dict__"])
# expect: ['__dict__', '__doc__', '__firstlineno__', '__module__', '__static_attributes__', '__weakref__'] <attribute '__dict__' of 'Both' objects>
Both.__module__ = "elsewhere"
print(hasattr(Both, "__firstlineno__"))  # expect: True
attempt(type(sys.flags))  # expect: TypeError cannot create 'sys.flags' instances
attempt(lambda: type(sys.version_info)((1, 2, 3, 4, 5)))
# expect: TypeError cannot create 'sys.version_info' instances
attempt(lambda: complex("\x00_1"))  # expect: ValueError complex() arg is a malformed string
attempt(lambda: complex("_\x001"))  # expect: ValueError could not convert string to complex: '_\x001'
attempt(lambda: float.__getformat__("\udc00"))
# expect: UnicodeEncodeError 'utf-8' codec can't encode character '\udc00' in position 0: surrogates not allowed
print([type(value).__flags__ >> 17 & 1 for value in (repr, list.append, list.__add__, attempt, 1)])
# expect: [0, 1, 1, 1, 0]
print([kind.__flags__ >> 22 & 1 for kind in (int, bool, str, set, list, type, object, range, Odd, Base)])
# expect: [1, 1, 1, 1, 1, 0, 0, 0, 1, 0]
