# Private names are mangled in every place where a name can stand, but not in strings and keywords of calls.
class _Box:
    __slots__ = ('__item',)
    import sys as __sys
    __class_attribute = 1
    __annotated: __class_attribute = 2

    def __init__(self, __value, *, __key=3):
        self.__item = __value, __key
        self.__items = lambda: None if False else 1

    def __private(self, **options):
        global __shared
        __shared = options
        return locals()

    def show(self):
        try:
            raise ValueError
        except ValueError as __error:
            kept = __error
        for __i in [1]:
            pass
        with memoryview(b'') as __file:
            pass
        def __inner(__a=1): return __a
        class __Inner: pass
        match [1]:
            case [__captured]: pass
        type __Alias = int
        return sorted(name for name in locals()), self.__private(__option=1), __Inner.__name__, __inner.__name__

    def generic[__T](self: __T): return __T
    __dunder__ = __also_dunder__ = 4
    ___ = 5


try:
    _Box(1)
except AttributeError as error:
    print(error)
# expect: '_Box' object has no attribute '_Box__items' and no __dict__ for setting new attributes


class _Open(_Box):
    pass


box = _Open(1)
print(box._Box__item, sorted(name for name in dir(_Box) if '__' in name[1:] and 'Box' in name))
# expect: (1, 3) ['_Box__annotated', '_Box__class_attribute', '_Box__item', '_Box__private', '_Box__sys']
print(_Box.__annotations__, _Box.__init__.__code__.co_varnames, _Box.__init__.__kwdefaults__)
# expect: {'_Box__annotated': 1} ('self', '_Box__value', '_Box__key') {'_Box__key': 3}
print(sorted(box._Box__private(__x=1)), _Box__shared)  # expect: ['options', 'self'] {'__x': 1}
print(_Box.generic.__type_params__)  # expect: (__T,)
import warnings
warnings.simplefilter('ignore')
print(box.show()[0])
# expect: ['_Box__Alias', '_Box__Inner', '_Box__captured', '_Box__file', '_Box__i', '_Box__inner', 'kept', 'self']


class ___:
    __x = 1


class A__:
    __x = 1
    x__ = 2


print([name for name in vars(___) if 'x' in name], [name for name in vars(A__) if 'x' in name])
# expect: ['__x'] ['_A____x', 'x__']
