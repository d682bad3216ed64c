# ast.parse() refuses features that __future__ has not, but leaves it to the compiler where the imports may stand.
import ast

for source in [
    'from __future__ import annotations, x',
    'from __future__ import braces',
    'x = 1\nfrom __future__ import annotations',
    'x = 1\nfrom __future__ import x',
    '"doc"\nfrom __future__ import (division,\n  y as z)',
]:
    try:
        print(type(ast.parse(source)).__name__)
    except SyntaxError as error:
        print(error.args, error.lineno, error.offset, error.end_lineno, error.end_offset, error.text)
# expect: ('future feature x is not defined',) 1 37 1 38 None
# expect: ('not a chance',) 1 24 1 30 None
# expect: Module
# expect: Module
# expect: ('future feature y is not defined',) 3 3 3 9 None
