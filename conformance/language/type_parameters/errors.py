# What the compiler refuses in and around type parameters.
for source in [
    'def f[T, T](): pass',
    'class A[T]((yield)): pass',
    'type X = (yield)',
    'type X[T: (a := 1)] = T',
    'def f[T = int, U](): pass',
    'def f[T](x: (y := 1)): pass',
    'def f[T]() -> (await 1): pass',
    'class A[T]:\n def f(self):\n  nonlocal T',
    'def f[*Ts: int](): pass',
    'def f[**P: int](): pass',
    'type 1 = 2',
    'type X[] = 1',
    'def f[](): pass',
    'type X = [lambda: (yield) for x in y]',
    'def f[__debug__](): pass',
    'def f[T: (1, 2)](a, T): T = 1\ntype X[T] = (T := 1)',
]:
    try:
        compile(source, '<text>', 'exec')
        print('fine')
    except SyntaxError as error:
        print(error.msg, error.lineno, error.offset, error.end_offset)
# expect: duplicate type parameter 'T' 1 10 11
# expect: yield expression cannot be used within the definition of a generic 1 13 18
# expect: yield expression cannot be used within a type alias 1 11 16
# expect: named expression cannot be used within a TypeVar bound 1 12 18
# expect: non-default type parameter 'U' follows default type parameter 1 16 17
# expect: named expression cannot be used within an annotation 1 14 20
# expect: await expression cannot be used within an annotation 1 16 23
# expect: nonlocal binding not allowed for type parameter 'T' 3 3 13
# expect: cannot use bound with TypeVarTuple 1 10 15
# expect: cannot use bound with ParamSpec 1 10 15
# expect: invalid syntax 1 6 7
# expect: Type parameter list cannot be empty 1 8 10
# expect: Type parameter list cannot be empty 1 7 7
# expect: fine
# expect: cannot assign to __debug__ 1 7 16
# expect: named expression cannot be used within a type alias 2 14 20
