# What the __new__ and the __init__ of exceptions do alone, once more, and with what they do not take; in subclasses, too.
FIELDS = ("name", "path", "value", "code", "msg", "object", "start", "end", "reason", "errno", "strerror", "filename", "characters_written")


def show(error):
    fields = {name: getattr(error, name) for name in FIELDS if hasattr(error, name)}
    return f"{type(error).__name__} {error.args} {str(error)!r} {fields}"


def attempt(action):
    try:
        print(show(action()))
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


def again(cls, args, second):
    error = cls(*args)
    error.__init__(*second)
    return error


for base, args in (
    (ImportError, ("m",)), (SystemExit, (3,)), (StopIteration, (5,)), (UnicodeDecodeError, ("u", b"x", 0, 1, "r")),
    (UnicodeTranslateError, ("x", 0, 1, "r")), (BlockingIOError, (1, "x", 3)), (OSError, ("x",)), (SyntaxError, ("s",)),
    (ExceptionGroup, ("g", [ValueError(1)])), (KeyError, ("k",)),
):
    class Initialises(base):
        def __init__(self, *given, extra=None):
            super().__init__(*given)

    class Makes(base):
        def __new__(cls, *given, **named):
            return super().__new__(cls, *given)

    for cls in (base, Initialises, Makes):
        attempt(lambda: cls(*args))
        attempt(lambda: cls.__new__(cls))
        attempt(lambda: again(cls, args, ()))
        attempt(lambda: cls(*args, extra=1))
        attempt(lambda: cls(*args, other=1))
# expect: ImportError ('m',) 'm' {'name': None, 'path': None, 'msg': 'm'}
# expect: ImportError () '' {'name': None, 'path': None, 'msg': None}
# expect: ImportError () '' {'name': None, 'path': None, 'msg': None}
# expect: TypeError: ImportError() got an unexpected keyword argument 'extra'
# expect: TypeError: ImportError() got an unexpected keyword argument 'other'
# expect: Initialises ('m',) 'm' {'name': None, 'path': None, 'msg': 'm'}
# expect: Initialises () '' {'name': None, 'path': None, 'msg': None}
# expect: Initialises () '' {'name': None, 'path': None, 'msg': None}
# expect: Initialises ('m',) 'm' {'name': None, 'path': None, 'msg': 'm'}
# expect: TypeError: Initialises.__init__() got an unexpected keyword argument 'other'
# expect: Makes ('m',) 'm' {'name': None, 'path': None, 'msg': 'm'}
# expect: Makes () '' {'name': None, 'path': None, 'msg': None}
# expect: Makes () '' {'name': None, 'path': None, 'msg': None}
# expect: TypeError: ImportError() got an unexpected keyword argument 'extra'
# expect: TypeError: ImportError() got an unexpected keyword argument 'other'
# expect: SystemExit (3,) '3' {'code': 3}
# expect: SystemExit () '' {'code': None}
# expect: SystemExit () '' {'code': 3}
# expect: TypeError: SystemExit() takes no keyword arguments
# expect: TypeError: SystemExit() takes no keyword arguments
# expect: Initialises (3,) '3' {'code': 3}
# expect: Initialises () '' {'code': None}
# expect: Initialises () '' {'code': 3}
# expect: Initialises (3,) '3' {'code': 3}
# expect: TypeError: Initialises.__init__() got an unexpected keyword argument 'other'
# expect: Makes (3,) '3' {'code': 3}
# expect: Makes () '' {'code': None}
# expect: Makes () '' {'code': 3}
# expect: TypeError: Makes() takes no keyword arguments
# expect: TypeError: Makes() takes no keyword arguments
# expect: StopIteration (5,) '5' {'value': 5}
# expect: StopIteration () '' {'value': None}
# expect: StopIteration () '' {'value': None}
# expect: TypeError: StopIteration() takes no keyword arguments
# expect: TypeError: StopIteration() takes no keyword arguments
# expect: Initialises (5,) '5' {'value': 5}
# expect: Initialises () '' {'value': None}
# expect: Initialises () '' {'value': None}
# expect: Initialises (5,) '5' {'value': 5}
# expect: TypeError: Initialises.__init__() got an unexpected keyword argument 'other'
# expect: Makes (5,) '5' {'value': 5}
# expect: Makes () '' {'value': None}
# expect: Makes () '' {'value': None}
# expect: TypeError: Makes() takes no keyword arguments
# expect: TypeError: Makes() takes no keyword arguments
# expect: UnicodeDecodeError ('u', b'x', 0, 1, 'r') "'u' codec can't decode byte 0x78 in position 0: r" {'object': b'x', 'start': 0, 'end': 1, 'reason': 'r'}
# expect: UnicodeDecodeError () '' {'object': None, 'start': 0, 'end': 0, 'reason': None}
# expect: TypeError: function takes exactly 5 arguments (0 given)
# expect: TypeError: UnicodeDecodeError() takes no keyword arguments
# expect: TypeError: UnicodeDecodeError() takes no keyword arguments
# expect: Initialises ('u', b'x', 0, 1, 'r') "'u' codec can't decode byte 0x78 in position 0: r" {'object': b'x', 'start': 0, 'end': 1, 'reason': 'r'}
# expect: Initialises () '' {'object': None, 'start': 0, 'end': 0, 'reason': None}
# expect: TypeError: function takes exactly 5 arguments (0 given)
# expect: Initialises ('u', b'x', 0, 1, 'r') "'u' codec can't decode byte 0x78 in position 0: r" {'object': b'x', 'start': 0, 'end': 1, 'reason': 'r'}
# expect: TypeError: Initialises.__init__() got an unexpected keyword argument 'other'
# expect: Makes ('u', b'x', 0, 1, 'r') "'u' codec can't decode byte 0x78 in position 0: r" {'object': b'x', 'start': 0, 'end': 1, 'reason': 'r'}
# expect: Makes () '' {'object': None, 'start': 0, 'end': 0, 'reason': None}
# expect: TypeError: function takes exactly 5 arguments (0 given)
# expect: TypeError: Makes() takes no keyword arguments
# expect: TypeError: Makes() takes no keyword arguments
# expect: UnicodeTranslateError ('x', 0, 1, 'r') "can't translate character '\\x78' in position 0: r" {'object': 'x', 'start': 0, 'end': 1, 'reason': 'r'}
# expect: UnicodeTranslateError () '' {'object': None, 'start': 0, 'end': 0, 'reason': None}
# expect: TypeError: function takes exactly 4 arguments (0 given)
# expect: TypeError: UnicodeTranslateError() takes no keyword arguments
# expect: TypeError: UnicodeTranslateError() takes no keyword arguments
# expect: Initialises ('x', 0, 1, 'r') "can't translate character '\\x78' in position 0: r" {'object': 'x', 'start': 0, 'end': 1, 'reason': 'r'}
# expect: Initialises () '' {'object': None, 'start': 0, 'end': 0, 'reason': None}
# expect: TypeError: function takes exactly 4 arguments (0 given)
# expect: Initialises ('x', 0, 1, 'r') "can't translate character '\\x78' in position 0: r" {'object': 'x', 'start': 0, 'end': 1, 'reason': 'r'}
# expect: TypeError: Initialises.__init__() got an unexpected keyword argument 'other'
# expect: Makes ('x', 0, 1, 'r') "can't translate character '\\x78' in position 0: r" {'object': 'x', 'start': 0, 'end': 1, 'reason': 'r'}
# expect: Makes () '' {'object': None, 'start': 0, 'end': 0, 'reason': None}
# expect: TypeError: function takes exactly 4 arguments (0 given)
# expect: TypeError: Makes() takes no keyword arguments
# expect: TypeError: Makes() takes no keyword arguments
# expect: BlockingIOError (1, 'x', 3) '[Errno 1] x' {'errno': 1, 'strerror': 'x', 'filename': None, 'characters_written': 3}
# expect: BlockingIOError () '' {'errno': None, 'strerror': None, 'filename': None}
# expect: BlockingIOError (1, 'x', 3) '[Errno 1] x' {'errno': 1, 'strerror': 'x', 'filename': None, 'characters_written': 3}
# expect: TypeError: BlockingIOError() takes no keyword arguments
# expect: TypeError: BlockingIOError() takes no keyword arguments
# expect: Initialises (1, 'x') '[Errno 1] x: 3' {'errno': 1, 'strerror': 'x', 'filename': 3}
# expect: Initialises () '' {'errno': None, 'strerror': None, 'filename': None}
# expect: Initialises () '[Errno None] None: 3' {'errno': None, 'strerror': None, 'filename': 3}
# expect: Initialises (1, 'x') '[Errno 1] x: 3' {'errno': 1, 'strerror': 'x', 'filename': 3}
# expect: TypeError: Initialises.__init__() got an unexpected keyword argument 'other'
# expect: Makes (1, 'x') '[Errno 1] x: 3' {'errno': 1, 'strerror': 'x', 'filename': 3}
# expect: Makes () '' {'errno': None, 'strerror': None, 'filename': None}
# expect: Makes (1, 'x') '[Errno 1] x: 3' {'errno': 1, 'strerror': 'x', 'filename': 3}
# expect: Makes (1, 'x') '[Errno 1] x: 3' {'errno': 1, 'strerror': 'x', 'filename': 3}
# expect: Makes (1, 'x') '[Errno 1] x: 3' {'errno': 1, 'strerror': 'x', 'filename': 3}
# expect: OSError ('x',) 'x' {'errno': None, 'strerror': None, 'filename': None}
# expect: OSError () '' {'errno': None, 'strerror': None, 'filename': None}
# expect: OSError ('x',) 'x' {'errno': None, 'strerror': None, 'filename': None}
# expect: TypeError: OSError() takes no keyword arguments
# expect: TypeError: OSError() takes no keyword arguments
# expect: Initialises ('x',) 'x' {'errno': None, 'strerror': None, 'filename': None}
# expect: Initialises () '' {'errno': None, 'strerror': None, 'filename': None}
# expect: Initialises () '' {'errno': None, 'strerror': None, 'filename': None}
# expect: Initialises ('x',) 'x' {'errno': None, 'strerror': None, 'filename': None}
# expect: TypeError: Initialises.__init__() got an unexpected keyword argument 'other'
# expect: Makes ('x',) 'x' {'errno': None, 'strerror': None, 'filename': None}
# expect: Makes () '' {'errno': None, 'strerror': None, 'filename': None}
# expect: Makes ('x',) 'x' {'errno': None, 'strerror': None, 'filename': None}
# expect: Makes ('x',) 'x' {'errno': None, 'strerror': None, 'filename': None}
# expect: Makes ('x',) 'x' {'errno': None, 'strerror': None, 'filename': None}
# expect: SyntaxError ('s',) 's' {'msg': 's', 'filename': None}
# expect: SyntaxError () 'None' {'msg': None, 'filename': None}
# expect: SyntaxError () 's' {'msg': 's', 'filename': None}
# expect: TypeError: SyntaxError() takes no keyword arguments
# expect: TypeError: SyntaxError() takes no keyword arguments
# expect: Initialises ('s',) 's' {'msg': 's', 'filename': None}
# expect: Initialises () 'None' {'msg': None, 'filename': None}
# expect: Initialises () 's' {'msg': 's', 'filename': None}
# expect: Initialises ('s',) 's' {'msg': 's', 'filename': None}
# expect: TypeError: Initialises.__init__() got an unexpected keyword argument 'other'
# expect: Makes ('s',) 's' {'msg': 's', 'filename': None}
# expect: Makes () 'None' {'msg': None, 'filename': None}
# expect: Makes () 's' {'msg': 's', 'filename': None}
# expect: TypeError: Makes() takes no keyword arguments
# expect: TypeError: Makes() takes no keyword arguments
# expect: ExceptionGroup ('g', [ValueError(1)]) 'g (1 sub-exception)' {}
# expect: TypeError: BaseExceptionGroup.__new__() takes exactly 2 arguments (0 given)
# expect: ExceptionGroup () 'g (1 sub-exception)' {}
# expect: TypeError: ExceptionGroup() takes no keyword arguments
# expect: TypeError: ExceptionGroup() takes no keyword arguments
# expect: Initialises ('g', [ValueError(1)]) 'g (1 sub-exception)' {}
# expect: TypeError: BaseExceptionGroup.__new__() takes exactly 2 arguments (0 given)
# expect: Initialises () 'g (1 sub-exception)' {}
# expect: Initialises ('g', [ValueError(1)]) 'g (1 sub-exception)' {}
# expect: TypeError: Initialises.__init__() got an unexpected keyword argument 'other'
# expect: Makes ('g', [ValueError(1)]) 'g (1 sub-exception)' {}
# expect: TypeError: BaseExceptionGroup.__new__() takes exactly 2 arguments (0 given)
# expect: Makes () 'g (1 sub-exception)' {}
# expect: TypeError: Makes() takes no keyword arguments
# expect: TypeError: Makes() takes no keyword arguments
# expect: KeyError ('k',) "'k'" {}
# expect: KeyError () '' {}
# expect: KeyError () '' {}
# expect: TypeError: KeyError() takes no keyword arguments
# expect: TypeError: KeyError() takes no keyword arguments
# expect: Initialises ('k',) "'k'" {}
# expect: Initialises () '' {}
# expect: Initialises () '' {}
# expect: Initialises ('k',) "'k'" {}
# expect: TypeError: Initialises.__init__() got an unexpected keyword argument 'other'
# expect: Makes ('k',) "'k'" {}
# expect: Makes () '' {}
# expect: Makes () '' {}
# expect: TypeError: Makes() takes no keyword arguments
# expect: TypeError: Makes() takes no keyword arguments
