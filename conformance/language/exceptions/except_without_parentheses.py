# PEP 758: several exceptions may stand without parentheses, as long as nothing takes a name.
try:
    {}['x']
except ValueError, KeyError:
    print('caught')
# expect: caught
try:
    raise ExceptionGroup('g', [TypeError(), OSError()])
except* TypeError, OSError:
    print('caught a group')
# expect: caught a group
for source in [
    'try: a\nexcept A, B as c: d',
    'try: a\nexcept* A, B as c: d',
    'try: a\nexcept A,: b',
    'try: a\nexcept: b\nexcept A: c',
    'try: a\nexcept* : b',
    'try: a\nexcept A: b\nexcept* B: c',
    'try: a\nexcept A.b as c.d: e',
    'try: a\nexcept (A, B) as c: d',
    'def f():\n try: a\n except* A: return',
    'for x in y:\n try: a\n except* A: break',
    'for x in y:\n try: a\n except* A:\n  for b in c: continue',
    'try: a',
    'try: a\nelse: b',
    'try: a\nfinally: b\nelse: c',
]:
    try:
        compile(source, '<text>', 'exec')
        print('fine')
    except SyntaxError as error:
        print(error.msg, error.lineno, error.offset, error.end_offset)
# expect: multiple exception types must be parenthesized when using 'as' 2 8 17
# expect: multiple exception types must be parenthesized when using 'as' 2 9 18
# expect: fine
# expect: default 'except:' must be last 2 1 10
# expect: expected one or more exception types 2 9 10
# expect: cannot have both 'except' and 'except*' on the same 'try' 3 1 8
# expect: cannot use except statement with attribute 2 15 18
# expect: fine
# expect: 'break', 'continue' and 'return' cannot appear in an except* block 3 13 19
# expect: 'break', 'continue' and 'return' cannot appear in an except* block 3 13 18
# expect: fine
# expect: expected 'except' or 'finally' block 1 7 -1
# expect: expected 'except' or 'finally' block 2 1 5
# expect: invalid syntax 3 1 5
