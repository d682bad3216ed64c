# Future imports stand first, are imports too, and leave a flag where they still change something.
from __future__ import (division, annotations as a, generator_stop,)
import __future__

print(division, a is __future__.annotations)
# expect: _Feature((2, 2, 0, 'alpha', 2), (3, 0, 0, 'alpha', 0), 131072) True
print(__future__.all_feature_names)
# expect: ['nested_scopes', 'generators', 'division', 'absolute_import', 'with_statement', 'print_function', 'unicode_literals', 'barry_as_FLUFL', 'generator_stop', 'annotations']


def flags(source, **options):
    return hex(compile(source, '<text>', 'exec', **options).co_flags)


print(flags('from __future__ import annotations', dont_inherit=True), flags('from __future__ import division', dont_inherit=True))
# expect: 0x1000000 0x0
print(flags('1'), flags('1', dont_inherit=True), flags('1', flags=__future__.annotations.compiler_flag))
# expect: 0x1000000 0x0 0x1000000
namespace = {}
exec('from __future__ import barry_as_FLUFL\nprint(1 <> 2, 1 <> 1)', namespace)  # expect: True False
for source in [
    'from __future__ import barry_as_FLUFL\n1 != 2',
    '1 <> 2',
    'from __future__ import nope',
    'from __future__ import braces',
    'from __future__ import *',
    'def f():\n from __future__ import division',
    'if 1: from __future__ import division',
    'from . __future__ import division',
    '"doc"; from __future__ import division',
]:
    try:
        compile(source, '<text>', 'exec')
        print('fine')
    except SyntaxError as error:
        print(error.msg, error.lineno, error.offset)
# expect: with Barry as BDFL, use '<>' instead of '!=' 2 3
# expect: invalid syntax 1 3
# expect: future feature nope is not defined 1 24
# expect: not a chance 1 24
# expect: future feature * is not defined 1 24
# expect: from __future__ imports must occur at the beginning of the file 2 2
# expect: from __future__ imports must occur at the beginning of the file 1 7
# expect: fine
# expect: fine
