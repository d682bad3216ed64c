# What `global` and `nonlocal` may and may not say.
for source in [
    'def f():\n x = 1\n global x',
    'def f():\n print(x)\n global x',
    'def f():\n x: int\n global x',
    'def f(x):\n global x',
    'nonlocal x',
    'def f():\n nonlocal x',
    'def f():\n global x\n nonlocal x',
    'def f():\n x = 1\n def g():\n  x = 2\n  nonlocal x',
    'def f(x):\n def g(x):\n  nonlocal x',
    'class A:\n x = 1\n def f(self):\n  nonlocal x',
    'x = 1\nglobal x',
    'global x\nx = 1',
    'def f():\n global x\n def g():\n  nonlocal x',
    'def f():\n x = 1\n class A:\n  nonlocal x\n  x = 2',
    'class A:\n global x\n x = 1',
    'def f():\n for x in y: pass\n global x',
    'def f():\n import x\n global x',
    'def f():\n del x\n global x',
    'def f():\n [x := 1 for y in z]\n global x',
    'class A:\n [x := 1 for y in z]',
    '[x := 1 for x in y]',
    '[y for x in (x := 1)]',
    '[i for i in range(5) if (j := 0) for j in range(5)]',
    'def f():\n global __debug__',
    'def f():\n nonlocal __class__',
    'class A:\n def f(self):\n  nonlocal __class__\n  __class__ = 1',
    'def f():\n global x, x\n global x',
]:
    try:
        compile(source, '<text>', 'exec')
        print('fine')
    except SyntaxError as error:
        print(error.msg, error.lineno, error.offset, error.end_lineno, error.end_offset)
# expect: name 'x' is assigned to before global declaration 3 2 3 10
# expect: name 'x' is used prior to global declaration 3 2 3 10
# expect: annotated name 'x' can't be global 3 2 3 10
# expect: name 'x' is parameter and global 2 2 2 10
# expect: nonlocal declaration not allowed at module level 1 1 1 11
# expect: no binding for nonlocal 'x' found 2 2 2 12
# expect: name 'x' is nonlocal and global 2 2 2 10
# expect: name 'x' is assigned to before nonlocal declaration 5 3 5 13
# expect: name 'x' is parameter and nonlocal 3 3 3 13
# expect: no binding for nonlocal 'x' found 4 3 4 13
# expect: name 'x' is assigned to before global declaration 2 1 2 9
# expect: fine
# expect: no binding for nonlocal 'x' found 4 3 4 13
# expect: fine
# expect: fine
# expect: name 'x' is assigned to before global declaration 3 2 3 10
# expect: fine
# expect: name 'x' is assigned to before global declaration 3 2 3 10
# expect: name 'x' is assigned to before global declaration 3 2 3 10
# expect: assignment expression within a comprehension cannot be used in a class body 2 3 2 4
# expect: assignment expression cannot rebind comprehension iteration variable 'x' 1 2 1 3
# expect: assignment expression cannot be used in a comprehension iterable expression 1 14 1 20
# expect: comprehension inner loop cannot rebind assignment expression target 'j' 1 38 1 39
# expect: fine
# expect: no binding for nonlocal '__class__' found 2 2 2 20
# expect: fine
# expect: fine
