# A module's last line ends of its own accord; an expression and a line at the prompt do not.
for source in ['x \\', '\\', 'é \\', '(a \\', 'x \\\n', 'if x:\n  y \\']:
    for mode in 'eval', 'single', 'exec':
        try:
            compile(source, '<source>', mode)
        except SyntaxError as error:
            print(mode, error.msg, error.lineno, error.offset, error.end_lineno, error.end_offset, repr(error.text))
# expect: eval unexpected character after line continuation character 1 3 1 0 'x \\'
# expect: single unexpected character after line continuation character 1 3 1 0 'x \\'
# expect: exec unexpected EOF while parsing 1 4 1 -1 'x \\\n'
# expect: eval unexpected character after line continuation character 1 1 1 0 '\\'
# expect: single unexpected character after line continuation character 1 1 1 0 '\\'
# expect: exec unexpected EOF while parsing 1 2 1 -1 '\\\n'
# expect: eval unexpected character after line continuation character 1 3 1 0 'é \\'
# expect: single unexpected character after line continuation character 1 3 1 0 'é \\'
# expect: exec unexpected EOF while parsing 1 4 1 -1 'é \\\n'
# expect: eval unexpected character after line continuation character 1 4 1 0 '(a \\'
# expect: single unexpected character after line continuation character 1 4 1 0 '(a \\'
# expect: exec '(' was never closed 1 1 1 0 '(a \\\n'
# expect: eval unexpected EOF while parsing 1 4 1 -1 'x \\\n'
# expect: single unexpected EOF while parsing 1 4 1 -1 'x \\\n'
# expect: exec unexpected EOF while parsing 1 4 1 -1 'x \\\n'
# expect: eval invalid syntax 1 1 1 3 'if x:\n'
# expect: single unexpected character after line continuation character 2 5 2 0 '  y \\'
# expect: exec unexpected EOF while parsing 2 6 2 -1 '  y \\\n'
