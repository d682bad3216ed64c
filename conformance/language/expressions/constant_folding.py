# What CPython folds is one constant; what is too large, or would raise, is left for the run.
def folded(expression):
    value = eval(expression)
    consts = eval(f'lambda: {expression}').__code__.co_consts
    return any(type(value) is type(const) and repr(value) == repr(const) for const in consts)


print(folded('2 ** 100'), folded('"ab" + "cd"'), folded('"ab" * 3'), folded('b"a" * 2 + b"b"'), folded('300 * 1000'))
# expect: False True True True True
print(folded('(1, 2) + (3,)'), folded('(1, (2, "x"), None)'), folded('("a",) * 2'), folded('"a" * 5000'), folded('2 ** 200'))
# expect: True True True False False
print(folded('1.5 + 2'), folded('1 / 4'), folded('1 << 30'), folded('6000 & 30000 | 80000 ^ 100'))
# expect: True True True True
print(folded('"abc"[1]'), folded('(1.5, 2, 3)[0]'), folded('1 + 2j'), folded('-(1 + 2j)'), folded('-1.5'), folded('-5'), folded('~1000'))
# expect: True True True True True True True
print(2 ** 127 == 170141183460469231731687303715884105728, len('a' * 4097), len((1,) * 300))  # expect: True 4097 300
for expression in ['1 / 0', '1 % 0', '"a" + 1', '(1, 2)[5]', '1 << -1', '"a" * -1', '0 ** -1', '-"a"', '1 @ 2', '~1.5']:
    code = compile(expression, '<text>', 'eval')
    try:
        print(repr(eval(code)))
    except (ArithmeticError, TypeError, ValueError, LookupError, MemoryError) as error:
        print(type(error).__name__)
# expect: ZeroDivisionError
# expect: ZeroDivisionError
# expect: TypeError
# expect: IndexError
# expect: ValueError
# expect: ''
# expect: ZeroDivisionError
# expect: TypeError
# expect: TypeError
# expect: TypeError
print(1 if 'a' else 2, 0 or 'b', '' and 'c', not (), 'd' if None else 'e')  # expect: 1 b  True e
