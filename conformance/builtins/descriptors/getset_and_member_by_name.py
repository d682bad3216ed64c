# getset_descriptor and member_descriptor by name.
class Slotted:
    __slots__ = ("x",)
g, m = int.__dict__["real"], Slotted.x
thing = Slotted()
print(type(g).__name__, g.__get__(5), g.__get__(None, int) is g, g.__name__, g.__qualname__, g.__objclass__, g.__repr__())
# expect: getset_descriptor 5 True real int.real <class 'int'> <attribute 'real' of 'int' objects>
print(type(m).__name__, m.__set__(thing, 4), m.__get__(thing), m.__get__(None, Slotted) is m, m.__name__, m.__qualname__, m.__objclass__, m.__repr__(), m.__reduce__())
# expect: member_descriptor None 4 True x Slotted.x <class '__main__.Slotted'> <member 'x' of 'Slotted' objects> (<built-in function getattr>, (<class '__main__.Slotted'>, 'x'))
print(m.__delete__(thing), hasattr(thing, "x"))  # expect: None False
def fails(operation):
    try:
        print(operation())
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
fails(lambda: g.__set__(5, 1))  # expect: AttributeError: attribute 'real' of 'int' objects is not writable
fails(lambda: g.__delete__(5))  # expect: AttributeError: attribute 'real' of 'int' objects is not writable
fails(lambda: g.__get__("a"))  # expect: TypeError: descriptor 'real' for 'int' objects doesn't apply to a 'str' object
fails(lambda: m.__get__(thing))  # expect: AttributeError: 'Slotted' object has no attribute 'x'
fails(lambda: m.__delete__(thing))  # expect: AttributeError: x
fails(lambda: m.__set__(5, 1))  # expect: TypeError: descriptor 'x' for 'Slotted' objects doesn't apply to a 'int' object
fails(lambda: m.__get__(5))  # expect: TypeError: descriptor 'x' for 'Slotted' objects doesn't apply to a 'int' object
