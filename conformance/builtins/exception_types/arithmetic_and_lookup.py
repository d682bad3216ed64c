# Plain exceptions: any arguments, the message is the only one of them or the tuple.
for cls in (ArithmeticError, FloatingPointError, OverflowError, ZeroDivisionError, AssertionError, BufferError, EOFError):
    print(cls.__name__, cls.__base__.__name__, repr(cls()), repr(str(cls("m"))), repr(str(cls(1, 2))))
# expect: ArithmeticError Exception ArithmeticError() 'm' '(1, 2)'
# expect: FloatingPointError ArithmeticError FloatingPointError() 'm' '(1, 2)'
# expect: OverflowError ArithmeticError OverflowError() 'm' '(1, 2)'
# expect: ZeroDivisionError ArithmeticError ZeroDivisionError() 'm' '(1, 2)'
# expect: AssertionError Exception AssertionError() 'm' '(1, 2)'
# expect: BufferError Exception BufferError() 'm' '(1, 2)'
# expect: EOFError Exception EOFError() 'm' '(1, 2)'
for cls in (LookupError, IndexError, MemoryError, ReferenceError, RuntimeError, NotImplementedError, RecursionError):
    print(cls.__name__, cls.__base__.__name__, repr(cls()), repr(str(cls("m"))), repr(str(cls(1, 2))))
# expect: LookupError Exception LookupError() 'm' '(1, 2)'
# expect: IndexError LookupError IndexError() 'm' '(1, 2)'
# expect: MemoryError Exception MemoryError() 'm' '(1, 2)'
# expect: ReferenceError Exception ReferenceError() 'm' '(1, 2)'
# expect: RuntimeError Exception RuntimeError() 'm' '(1, 2)'
# expect: NotImplementedError RuntimeError NotImplementedError() 'm' '(1, 2)'
# expect: RecursionError RuntimeError RecursionError() 'm' '(1, 2)'
for cls in (PythonFinalizationError, StopAsyncIteration, SystemError, TypeError, ValueError, UnboundLocalError):
    print(cls.__name__, cls.__base__.__name__, repr(cls()), repr(str(cls("m"))), repr(str(cls(1, 2))))
# expect: PythonFinalizationError RuntimeError PythonFinalizationError() 'm' '(1, 2)'
# expect: StopAsyncIteration Exception StopAsyncIteration() 'm' '(1, 2)'
# expect: SystemError Exception SystemError() 'm' '(1, 2)'
# expect: TypeError Exception TypeError() 'm' '(1, 2)'
# expect: ValueError Exception ValueError() 'm' '(1, 2)'
# expect: UnboundLocalError NameError UnboundLocalError() 'm' '(1, 2)'
try:
    ValueError(x=1)
except TypeError as error:
    print(error)
# expect: ValueError() takes no keyword arguments
