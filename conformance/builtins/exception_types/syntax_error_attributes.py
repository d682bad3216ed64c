# Details are a tuple of file, line, column, text and the end.
e = SyntaxError("bad", ("f.py", 3, 5, "x = = 1\n", 3, 6))
print(e.msg, e.filename, e.lineno, e.offset, e.text, e.end_lineno, e.end_offset, e.print_file_and_line)
# expect: bad f.py 3 5 x = = 1
# expect:  3 6 None
print(str(e), repr(e))  # expect: bad (f.py, line 3) SyntaxError('bad', ('f.py', 3, 5, 'x = = 1\n', 3, 6))
print(SyntaxError().msg, SyntaxError("only").lineno, str(SyntaxError("only")))  # expect: None None only
e.lineno = None
print(str(e))  # expect: bad (f.py)
for details in (("f",), 5, ("a", 1, 2, "t", 3)):
    try:
        SyntaxError("m", details)
    except (TypeError, IndexError) as error:
        print(type(error).__name__, error)
# expect: TypeError function takes at least 4 arguments (1 given)
# expect: TypeError 'int' object is not iterable
# expect: TypeError end_offset must be provided when end_lineno is provided
try:
    compile("a b", "name.py", "exec")
except SyntaxError as error:
    print(error.filename, error.lineno, error.offset, error.text, error.end_offset)
# expect: name.py 1 3 a b
# expect:  4
print(IndentationError.__base__.__name__, TabError.__base__.__name__)  # expect: SyntaxError IndentationError
