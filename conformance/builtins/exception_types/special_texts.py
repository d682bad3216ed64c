# __str__ and __init__ of the exceptions that have their own.
e = OSError(10**6, "No such file", "name.txt")
print(e.__str__(), e.errno, e.strerror, e.filename, e.filename2, type(e).__name__, e.__reduce__())
# expect: [Errno 1000000] No such file: 'name.txt' 1000000 No such file name.txt None OSError (<class 'OSError'>, (1000000, 'No such file', 'name.txt'))
print(OSError(10**6, "a", "b", None, "c").__str__(), IOError is OSError, EnvironmentError is OSError, OSError("x").errno, OSError(1, 2).args)
# expect: [Errno 1000000] a: 'b' -> 'c' True True None (1, 2)
print(ImportError("m", name="n", path="p").__str__(), ImportError("m", name="n").name, ImportError(name="n").__str__() == "", ImportError("a", "b").msg)
# expect: m n True None
print(SystemExit(3).code, SystemExit().code, SystemExit(1, 2).code, StopIteration(5).value, StopIteration().value)  # expect: 3 None (1, 2) 5 None
print(KeyError("k").__str__(), KeyError().__str__() == "", KeyError(1, 2).__str__())  # expect: 'k' True (1, 2)
print(SyntaxError("bad", ("f.py", 3, 4, "text", 5, 6)).__str__(), SyntaxError("bad").__str__(), SyntaxError("bad", ("f.py", 3, 4, "text")).end_lineno, SyntaxError("bad")._metadata)
# expect: bad (f.py, line 3) bad None None
print(UnicodeEncodeError("ascii", "aéz", 1, 2, "why").__str__())  # expect: 'ascii' codec can't encode character '\xe9' in position 1: why
print(UnicodeDecodeError("utf-8", b"a\xffz", 1, 2, "why").__str__())  # expect: 'utf-8' codec can't decode byte 0xff in position 1: why
print(UnicodeTranslateError("aéz", 1, 3, "why").__str__())  # expect: can't translate characters in position 1-2: why
print(NameError("m", name="n").name, AttributeError("m", name="n", obj=5).obj)  # expect: n 5
def fails(operation):
    try:
        print(operation())
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
fails(lambda: NameError.__init__(5))  # expect: TypeError: descriptor '__init__' requires a 'NameError' object but received a 'int'
fails(lambda: ImportError(nosuch=1))  # expect: TypeError: ImportError() got an unexpected keyword argument 'nosuch'
fails(lambda: UnicodeEncodeError("a"))  # expect: TypeError: function takes exactly 5 arguments (1 given)
fails(lambda: UnicodeEncodeError.__init__(UnicodeEncodeError("ascii", "a", 0, 1, "w"), 5))
# expect: TypeError: function takes exactly 5 arguments (1 given)
fails(lambda: UnicodeTranslateError.__init__(UnicodeTranslateError("a", 0, 1, "w"), 5))
# expect: TypeError: function takes exactly 4 arguments (1 given)
fails(lambda: SystemExit.__init__(SystemExit(), 1))  # expect: None
fails(lambda: OSError.__init__(OSError(), 1, 2))  # expect: None
fails(lambda: SyntaxError("bad", 5))  # expect: TypeError: 'int' object is not iterable
fails(lambda: SyntaxError("bad", (1, 2)))  # expect: TypeError: function takes at least 4 arguments (2 given)
names = "SyntaxError SystemExit OSError IOError EnvironmentError NameError"
