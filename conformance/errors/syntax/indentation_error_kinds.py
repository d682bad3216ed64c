# IndentationError and TabError are kinds of SyntaxError.
for source in ("if 1:\nx", "  x", "if 1:\n\tx\n        y", "if 1:\n    x\n  y", "x = 'a"):
    try:
        compile(source, "s.py", "exec")
    except SyntaxError as error:
        print(type(error).__name__, error)  # expect: IndentationError expected an indented block after 'if' statement on line 1 (s.py, line 2)
        # expect: IndentationError unexpected indent (s.py, line 1)
        # expect: TabError inconsistent use of tabs and spaces in indentation (s.py, line 3)
        # expect: IndentationError unindent does not match any outer indentation level (s.py, line 3)
        # expect: SyntaxError unterminated string literal (detected at line 1) (s.py, line 1)
