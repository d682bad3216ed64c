# A SyntaxError tells where it is.
try:
    compile("x = (1 +\n  2))", "some.py", "exec")
except SyntaxError as error:
    print(error.msg, error.filename, error.lineno, error.offset, repr(error.text), error.end_lineno, error.end_offset)  # expect: unmatched ')' some.py 2 5 '  2))' 2 5
    print(error)  # expect: unmatched ')' (some.py, line 2)
