# What CPython says to wrong arguments, deletions and states where the words are not those of the rule.

import types
m = types.ModuleType('mod')


def t(f):
    try: print(repr(f()))
    except BaseException as e: print(type(e).__name__, e)
t(lambda: delattr(m, 'x'))  # expect: AttributeError 'module' object has no attribute 'x'
t(lambda: m.x)  # expect: AttributeError module 'mod' has no attribute 'x'
t(lambda: delattr(m, '__dict__'))  # expect: AttributeError readonly attribute
t(lambda: setattr(m, '__dict__', {}))  # expect: AttributeError readonly attribute
t(lambda: delattr(m, '__doc__'))  # expect: None
t(lambda: delattr(m, '__name__'))  # expect: None
t(lambda: delattr(m, 'qq'))  # expect: AttributeError 'module' object has no attribute 'qq'
t(lambda: m.qq)  # expect: AttributeError module has no attribute 'qq'
class M(types.ModuleType): __slots__ = ('a',)
t(lambda: delattr(M('n'), 'a'))  # expect: AttributeError a
t(lambda: delattr(M('n'), 'b'))  # expect: AttributeError 'M' object has no attribute 'b'
t(lambda: delattr(M, 'b'))  # expect: AttributeError type object 'M' has no attribute 'b'
t(lambda: delattr(int, 'b'))  # expect: TypeError cannot set 'b' attribute of immutable type 'int'
t(lambda: delattr(5, 'b'))
# expect: AttributeError 'int' object has no attribute 'b' and no __dict__ for setting new attributes
t(lambda: delattr(5, 'real'))  # expect: AttributeError attribute 'real' of 'int' objects is not writable
t(lambda: delattr([].append, 'b'))
# expect: AttributeError 'builtin_function_or_method' object has no attribute 'b' and no __dict__ for setting new attributes
t(lambda: delattr(t, 'b'))  # expect: AttributeError 'function' object has no attribute 'b'
t(lambda: delattr(t, '__code__'))  # expect: TypeError __code__ must be set to a code object
t(lambda: delattr(t, '__name__'))  # expect: TypeError __name__ must be set to a string object
t(lambda: delattr(t, '__dict__'))  # expect: TypeError cannot delete __dict__
class C: pass
t(lambda: delattr(C(), 'b'))  # expect: AttributeError 'C' object has no attribute 'b'
t(lambda: delattr(C(), '__dict__'))  # expect: None
t(lambda: delattr(C(), '__class__'))  # expect: TypeError can't delete __class__ attribute
t(lambda: delattr(C, '__class__'))  # expect: TypeError can't delete __class__ attribute
t(lambda: delattr(C, '__name__'))  # expect: TypeError cannot delete '__name__' attribute of immutable type 'C'
t(lambda: delattr(C, '__mro__'))  # expect: AttributeError attribute '__mro__' of 'type' objects is not writable
t(lambda: delattr(C, '__bases__'))  # expect: TypeError cannot delete '__bases__' attribute of immutable type 'C'
try:
    del m.zz
except AttributeError as e: print(e.name, e.obj is m)  # expect: zz True
t(lambda: StopIteration(x=1))  # expect: TypeError StopIteration() takes no keyword arguments
t(lambda: SystemExit(x=1))  # expect: TypeError SystemExit() takes no keyword arguments
t(lambda: SyntaxError(x=1))  # expect: TypeError SyntaxError() takes no keyword arguments
t(lambda: StopIteration().__init__(x=1))  # expect: TypeError StopIteration() takes no keyword arguments
t(lambda: ValueError().__init__(x=1))  # expect: TypeError ValueError() takes no keyword arguments
t(lambda: iter(range(3)).__setstate__(2**70))  # expect: OverflowError Python int too large to convert to C long
t(lambda: iter(range(3)).__setstate__('a'))  # expect: TypeError 'str' object cannot be interpreted as an integer
t(lambda: iter(range(2**70)).__setstate__('a'))  # expect: TypeError state must be an int, not str
t(lambda: iter(range(2**70)).__setstate__(2**71))  # expect: None
async def ag(): yield 1
t(lambda: ag().athrow(5).send(None))
# expect: TypeError exceptions must be classes or instances deriving from BaseException, not int
t(lambda: ag().athrow().send(None))  # expect: TypeError athrow expected at least 1 argument, got 0
t(lambda: int | ())  # expect: TypeError unsupported operand type(s) for |: 'type' and 'tuple'
t(lambda: () | int)  # expect: TypeError unsupported operand type(s) for |: 'tuple' and 'type'
t(lambda: (int | str) | ())  # expect: TypeError Union[arg, ...]: each arg must be a type. Got ().
t(lambda: (int | str) | 5)  # expect: int | str | 5
t(lambda: (int | str) | [])  # expect: int | str | []
t(lambda: (int | str) | 'a')  # expect: int | str | ForwardRef('a')
t(lambda: getattr(True, 'bit_length')(1))  # expect: TypeError bool.bit_length() takes no arguments (1 given)
t(lambda: True.bit_length(1))  # expect: TypeError int.bit_length() takes no arguments (1 given)
t(lambda: getattr([], '__format__')(1, 2))  # expect: TypeError list.__format__() takes exactly one argument (2 given)
t(lambda: getattr(OSError(), 'add_note')(None))  # expect: TypeError add_note() argument must be str, not None
t(lambda: getattr(OSError(), '__setstate__')())
# expect: TypeError OSError.__setstate__() takes exactly one argument (0 given)
t(lambda: list.__new__())  # expect: TypeError list.__new__(): not enough arguments
t(lambda: slice.__new__(None))  # expect: TypeError slice.__new__(X): X is not a type object (NoneType)
t(lambda: int.__new__(1, 2, 3, 4, 5))  # expect: TypeError int.__new__(X): X is not a type object (int)
t(lambda: zip.__new__(1, x=1))  # expect: TypeError zip.__new__(X): X is not a type object (int)
t(lambda: types.GenericAlias.__new__())  # expect: TypeError types.GenericAlias.__new__(): not enough arguments
t(lambda: types.GenericAlias.__mro_entries__())
# expect: TypeError unbound method GenericAlias.__mro_entries__() needs an argument
t(lambda: (x for x in ()).__init__(1))  # expect: None
t(lambda: {}.keys().__init__(1, 2))  # expect: None
t(lambda: object().__init__(1))
# expect: TypeError object.__init__() takes exactly one argument (the instance to initialize)
t(lambda: b''.__buffer__(None))  # expect: TypeError 'NoneType' object cannot be interpreted as an integer
t(lambda: b''.__buffer__())  # expect: TypeError __buffer__ expected 1 argument, got 0
t(lambda: bytearray().__release_buffer__(None))  # expect: TypeError expected a memoryview object
t(lambda: property().__set__(1))  # expect: TypeError __set__ expected 2 arguments, got 1
t(lambda: types.SimpleNamespace().__replace__(1))  # expect: TypeError __replace__() takes no positional arguments
t(lambda: iter([]).__setstate__('a'))  # expect: TypeError an integer is required
t(lambda: iter('').__setstate__(None))  # expect: TypeError an integer is required
t(lambda: reversed([]).__setstate__(1.5))  # expect: TypeError an integer is required
t(lambda: iter(()).__setstate__(2**70))  # expect: OverflowError Python int too large to convert to C ssize_t
t(lambda: m.__str__(1))  # expect: TypeError expected 0 arguments, got 1
t(lambda: m.__eq__())  # expect: TypeError expected 1 argument, got 0
t(lambda: m.__setattr__(x=1))  # expect: TypeError wrapper __setattr__() takes no keyword arguments
t(lambda: m.__init__())  # expect: TypeError module() missing required argument 'name' (pos 1)
t(lambda: m.__init__(None))  # expect: TypeError module() argument 'name' must be str, not None
t(lambda: dict.__dict__['fromkeys'].__call__())
# expect: TypeError descriptor 'fromkeys' of 'dict' object needs an argument
