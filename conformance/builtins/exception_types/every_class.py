# Every exception class: its base, that it is made of anything, and its text.
import builtins
for name in sorted(dir(builtins)):
    kind = getattr(builtins, name)
    if not (isinstance(kind, type) and issubclass(kind, BaseException)):
        continue
    if issubclass(kind, (UnicodeEncodeError, UnicodeDecodeError, UnicodeTranslateError, BaseExceptionGroup, SyntaxError)):
        print(name, kind.__base__.__name__)
    else:
        print(name, kind.__name__, kind.__base__.__name__, repr(kind()), repr(kind("a", 2)), str(kind("b")))
# expect: ArithmeticError ArithmeticError Exception ArithmeticError() ArithmeticError('a', 2) b
# expect: AssertionError AssertionError Exception AssertionError() AssertionError('a', 2) b
# expect: AttributeError AttributeError Exception AttributeError() AttributeError('a', 2) b
# expect: BaseException BaseException object BaseException() BaseException('a', 2) b
# expect: BaseExceptionGroup BaseException
# expect: BlockingIOError BlockingIOError OSError BlockingIOError() BlockingIOError('a', 2) b
# expect: BrokenPipeError BrokenPipeError ConnectionError BrokenPipeError() BrokenPipeError('a', 2) b
# expect: BufferError BufferError Exception BufferError() BufferError('a', 2) b
# expect: BytesWarning BytesWarning Warning BytesWarning() BytesWarning('a', 2) b
# expect: ChildProcessError ChildProcessError OSError ChildProcessError() ChildProcessError('a', 2) b
# expect: ConnectionAbortedError ConnectionAbortedError ConnectionError ConnectionAbortedError() ConnectionAbortedError('a', 2) b
# expect: ConnectionError ConnectionError OSError ConnectionError() ConnectionError('a', 2) b
# expect: ConnectionRefusedError ConnectionRefusedError ConnectionError ConnectionRefusedError() ConnectionRefusedError('a', 2) b
# expect: ConnectionResetError ConnectionResetError ConnectionError ConnectionResetError() ConnectionResetError('a', 2) b
# expect: DeprecationWarning DeprecationWarning Warning DeprecationWarning() DeprecationWarning('a', 2) b
# expect: EOFError EOFError Exception EOFError() EOFError('a', 2) b
# expect: EncodingWarning EncodingWarning Warning EncodingWarning() EncodingWarning('a', 2) b
# expect: EnvironmentError OSError Exception OSError() OSError('a', 2) b
# expect: Exception Exception BaseException Exception() Exception('a', 2) b
# expect: ExceptionGroup BaseExceptionGroup
# expect: FileExistsError FileExistsError OSError FileExistsError() FileExistsError('a', 2) b
# expect: FileNotFoundError FileNotFoundError OSError FileNotFoundError() FileNotFoundError('a', 2) b
# expect: FloatingPointError FloatingPointError ArithmeticError FloatingPointError() FloatingPointError('a', 2) b
# expect: FutureWarning FutureWarning Warning FutureWarning() FutureWarning('a', 2) b
# expect: GeneratorExit GeneratorExit BaseException GeneratorExit() GeneratorExit('a', 2) b
# expect: IOError OSError Exception OSError() OSError('a', 2) b
# expect: ImportError ImportError Exception ImportError() ImportError('a', 2) b
# expect: ImportWarning ImportWarning Warning ImportWarning() ImportWarning('a', 2) b
# expect: IndentationError SyntaxError
# expect: IndexError IndexError LookupError IndexError() IndexError('a', 2) b
# expect: InterruptedError InterruptedError OSError InterruptedError() InterruptedError('a', 2) b
# expect: IsADirectoryError IsADirectoryError OSError IsADirectoryError() IsADirectoryError('a', 2) b
# expect: KeyError KeyError LookupError KeyError() KeyError('a', 2) 'b'
# expect: KeyboardInterrupt KeyboardInterrupt BaseException KeyboardInterrupt() KeyboardInterrupt('a', 2) b
# expect: LookupError LookupError Exception LookupError() LookupError('a', 2) b
# expect: MemoryError MemoryError Exception MemoryError() MemoryError('a', 2) b
# expect: ModuleNotFoundError ModuleNotFoundError ImportError ModuleNotFoundError() ModuleNotFoundError('a', 2) b
# expect: NameError NameError Exception NameError() NameError('a', 2) b
# expect: NotADirectoryError NotADirectoryError OSError NotADirectoryError() NotADirectoryError('a', 2) b
# expect: NotImplementedError NotImplementedError RuntimeError NotImplementedError() NotImplementedError('a', 2) b
# expect: OSError OSError Exception OSError() OSError('a', 2) b
# expect: OverflowError OverflowError ArithmeticError OverflowError() OverflowError('a', 2) b
# expect: PendingDeprecationWarning PendingDeprecationWarning Warning PendingDeprecationWarning() PendingDeprecationWarning('a', 2) b
# expect: PermissionError PermissionError OSError PermissionError() PermissionError('a', 2) b
# expect: ProcessLookupError ProcessLookupError OSError ProcessLookupError() ProcessLookupError('a', 2) b
# expect: PythonFinalizationError PythonFinalizationError RuntimeError PythonFinalizationError() PythonFinalizationError('a', 2) b
# expect: RecursionError RecursionError RuntimeError RecursionError() RecursionError('a', 2) b
# expect: ReferenceError ReferenceError Exception ReferenceError() ReferenceError('a', 2) b
# expect: ResourceWarning ResourceWarning Warning ResourceWarning() ResourceWarning('a', 2) b
# expect: RuntimeError RuntimeError Exception RuntimeError() RuntimeError('a', 2) b
# expect: RuntimeWarning RuntimeWarning Warning RuntimeWarning() RuntimeWarning('a', 2) b
# expect: StopAsyncIteration StopAsyncIteration Exception StopAsyncIteration() StopAsyncIteration('a', 2) b
# expect: StopIteration StopIteration Exception StopIteration() StopIteration('a', 2) b
# expect: SyntaxError Exception
# expect: SyntaxWarning SyntaxWarning Warning SyntaxWarning() SyntaxWarning('a', 2) b
# expect: SystemError SystemError Exception SystemError() SystemError('a', 2) b
# expect: SystemExit SystemExit BaseException SystemExit() SystemExit('a', 2) b
# expect: TabError IndentationError
# expect: TimeoutError TimeoutError OSError TimeoutError() TimeoutError('a', 2) b
# expect: TypeError TypeError Exception TypeError() TypeError('a', 2) b
# expect: UnboundLocalError UnboundLocalError NameError UnboundLocalError() UnboundLocalError('a', 2) b
# expect: UnicodeDecodeError UnicodeError
# expect: UnicodeEncodeError UnicodeError
# expect: UnicodeError UnicodeError ValueError UnicodeError() UnicodeError('a', 2) b
# expect: UnicodeTranslateError UnicodeError
# expect: UnicodeWarning UnicodeWarning Warning UnicodeWarning() UnicodeWarning('a', 2) b
# expect: UserWarning UserWarning Warning UserWarning() UserWarning('a', 2) b
# expect: ValueError ValueError Exception ValueError() ValueError('a', 2) b
# expect: Warning Warning Exception Warning() Warning('a', 2) b
# expect: ZeroDivisionError ZeroDivisionError ArithmeticError ZeroDivisionError() ZeroDivisionError('a', 2) b
# expect: _IncompleteInputError SyntaxError
