# What may not stand in annotations, and what may not be annotated.
for source in [
    'def f(x: (yield)): pass',
    'def f() -> (a := 1): pass',
    'async def f(x: await 1): pass',
    'class A:\n x: (yield)',
    'x: (y := 1)',
    'def f():\n x: (y := 1)',
    'x, y: int',
    '[x]: int',
    'f(): int',
    'None: int',
    'x + 1: int = 2',
    'def f():\n global x\n x: int',
    'def f():\n nonlocal x\n x: int',
    '__debug__: int',
    'x: int: str',
    '(x, y): int = 1, 2',
    'def f(__debug__: int): pass',
]:
    try:
        compile(source, '<text>', 'exec')
        print('fine')
    except SyntaxError as error:
        print(error.msg, error.lineno, error.offset, error.end_offset)
# expect: yield expression cannot be used within an annotation 1 11 16
# expect: named expression cannot be used within an annotation 1 13 19
# expect: await expression cannot be used within an annotation 1 16 23
# expect: yield expression cannot be used within an annotation 2 6 11
# expect: named expression cannot be used within an annotation 1 5 11
# expect: named expression cannot be used within an annotation 2 6 12
# expect: only single target (not tuple) can be annotated 1 1 2
# expect: only single target (not list) can be annotated 1 1 4
# expect: illegal target for annotation 1 1 4
# expect: illegal target for annotation 1 1 5
# expect: illegal target for annotation 1 1 6
# expect: annotated name 'x' can't be global 3 2 8
# expect: annotated name 'x' can't be nonlocal 3 2 8
# expect: cannot assign to __debug__ 1 1 10
# expect: invalid syntax 1 7 8
# expect: only single target (not tuple) can be annotated 1 1 7
# expect: cannot assign to __debug__ 1 7 21
