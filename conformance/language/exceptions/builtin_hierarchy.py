# Where the built-in exceptions stand.
print(issubclass(KeyError, LookupError), issubclass(ZeroDivisionError, ArithmeticError), issubclass(FileNotFoundError, OSError))  # expect: True True True
print(issubclass(KeyboardInterrupt, Exception), issubclass(SystemExit, Exception), IOError is OSError)  # expect: False False True
print([c.__name__ for c in UnicodeDecodeError.__mro__])  # expect: ['UnicodeDecodeError', 'UnicodeError', 'ValueError', 'Exception', 'BaseException', 'object']
print([c.__name__ for c in ModuleNotFoundError.__mro__], [c.__name__ for c in RecursionError.__mro__])  # expect: ['ModuleNotFoundError', 'ImportError', 'Exception', 'BaseException', 'object'] ['RecursionError', 'RuntimeError', 'Exception', 'BaseException', 'object']
