# Only the parser has the text of a program without a file; the symbol table's errors get their place afterwards.
for source in [
    'x = = 1',
    'return',
    'def f(a, a): pass',
    'f(a=1, a=2)',
    'from __future__ import braces',
    'x = 1\nfrom __future__ import division',
    '"a"\n"b"\nfrom __future__ import division',
    'def f():\n x = 1\n global x',
]:
    try:
        compile(source, 'no-such-file.py', 'exec')
    except SyntaxError as error:
        print(error.args)
        print(error.text, error.lineno, error.offset, error.end_lineno, error.end_offset)
# expect: ('invalid syntax', ('no-such-file.py', 1, 5, 'x = = 1\n', 1, 6))
# expect: x = = 1
# expect:  1 5 1 6
# expect: ("'return' outside function", ('no-such-file.py', 1, 1, None, 1, 7))
# expect: None 1 1 1 7
# expect: ("duplicate argument 'a' in function definition",)
# expect: None 1 10 1 11
# expect: ('keyword argument repeated: a', ('no-such-file.py', 1, 8, None, 1, 11))
# expect: None 1 8 1 11
# expect: ('not a chance',)
# expect: None 1 24 1 30
# expect: ('from __future__ imports must occur at the beginning of the file',)
# expect: None 2 1 2 32
# expect: ('from __future__ imports must occur at the beginning of the file',)
# expect: None 3 1 3 32
# expect: ("name 'x' is assigned to before global declaration",)
# expect: None 3 2 3 10
