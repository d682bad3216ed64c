# ExceptionGroup: message, exceptions, and which class is made.
g = ExceptionGroup("several", [ValueError(1), TypeError("t")])
print(g, repr(g), g.message, g.exceptions, g.args)
# expect: several (2 sub-exceptions) ExceptionGroup('several', [ValueError(1), TypeError('t')]) several (ValueError(1), TypeError('t')) ('several', [ValueError(1), TypeError('t')])
print(type(BaseExceptionGroup("m", [ValueError()])).__name__, type(BaseExceptionGroup("m", [KeyboardInterrupt()])).__name__)
# expect: ExceptionGroup BaseExceptionGroup
for arguments in (("m",), ("m", []), (1, [ValueError()]), ("m", [1]), ("m", 3), ("m", [KeyboardInterrupt()])):
    try:
        ExceptionGroup(*arguments)
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
# expect: TypeError BaseExceptionGroup.__new__() takes exactly 2 arguments (1 given)
# expect: ValueError second argument (exceptions) must be a non-empty sequence
# expect: TypeError BaseExceptionGroup.__new__() argument 1 must be str, not int
# expect: ValueError Item 0 of second argument (exceptions) is not an exception
# expect: TypeError second argument (exceptions) must be a sequence
# expect: TypeError Cannot nest BaseExceptions in an ExceptionGroup
try:
    g.message = "x"
except AttributeError as error:
    print(error)
# expect: readonly attribute
print(isinstance(g, Exception), issubclass(ExceptionGroup, (BaseExceptionGroup, Exception)))  # expect: True True
print(ExceptionGroup[ValueError])  # expect: ExceptionGroup[ValueError]
