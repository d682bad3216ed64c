# A group needs a message and a sequence of exceptions.
g = ExceptionGroup("msg", [ValueError(1)])
print(g, g.message, g.exceptions, isinstance(g, Exception))  # expect: msg (1 sub-exception) msg (ValueError(1),) True
print(type(BaseExceptionGroup("b", [KeyboardInterrupt()])).__name__, type(BaseExceptionGroup("b", [OSError()])).__name__)  # expect: BaseExceptionGroup ExceptionGroup
for bad in (("m", []), ("m", [1]), (1, [OSError()]), ("m", [KeyboardInterrupt()])):
    try:
        ExceptionGroup(*bad)
    except (ValueError, TypeError) as error:
        print(error)  # expect: second argument (exceptions) must be a non-empty sequence
        # expect: Item 0 of second argument (exceptions) is not an exception
        # expect: BaseExceptionGroup.__new__() argument 1 must be str, not int
        # expect: Cannot nest BaseExceptions in an ExceptionGroup
