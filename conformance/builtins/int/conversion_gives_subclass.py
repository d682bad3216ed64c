# Conversions take an instance of a subclass, with a warning.
import warnings

warnings.simplefilter("always")


class Int(int):
    pass


class Odd:
    def __int__(self):
        return Int(3)

    def __index__(self):
        return True

    def __float__(self):
        return type("Float", (float,), {})(2.5)

    def __complex__(self):
        return type("Complex", (complex,), {})(1)


def attempt(function):
    with warnings.catch_warnings(record=True) as caught:
        print(function())
    for each in caught:
        print(each.category.__name__, each.message)


attempt(lambda: int(Odd()))
# expect: 3
# expect: DeprecationWarning __int__ returned non-int (type Int).  The ability to return an instance of a strict subclass of int is deprecated, and may be removed in a future version of Python.
attempt(lambda: [1, 2][Odd()])
# expect: 2
# expect: DeprecationWarning __index__ returned non-int (type bool).  The ability to return an instance of a strict subclass of int is deprecated, and may be removed in a future version of Python.
attempt(lambda: float(Odd()))
# expect: 2.5
# expect: DeprecationWarning Odd.__float__ returned non-float (type Float).  The ability to return an instance of a strict subclass of float is deprecated, and may be removed in a future version of Python.
attempt(lambda: complex(Odd()))
# expect: (1+0j)
# expect: DeprecationWarning __complex__ returned non-complex (type Complex).  The ability to return an instance of a strict subclass of complex is deprecated, and may be removed in a future version of Python.
attempt(lambda: hex(Odd()))
# expect: 0x1
# expect: DeprecationWarning __index__ returned non-int (type bool).  The ability to return an instance of a strict subclass of int is deprecated, and may be removed in a future version of Python.
