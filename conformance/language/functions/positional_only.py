# Parameters before the slash take no names; **kwargs may have them.
def f(a, b=2, /, c=3, *, d, **rest):
    return a, b, c, d, rest


print(f(1, d=4), f(1, 5, 6, d=7, a='free', b='too'))
# expect: (1, 2, 3, 4, {}) (1, 5, 6, 7, {'a': 'free', 'b': 'too'})
for call in ['f(a=1, d=2)', 'f(1, 2, 3, 4, d=5)', 'f(1)', 'f(d=1)']:
    try:
        print(eval(call))
    except TypeError as error:
        print(error)
# expect: f() missing 1 required positional argument: 'a'
# expect: f() takes from 1 to 3 positional arguments but 4 positional arguments (and 1 keyword-only argument) were given
# expect: f() missing 1 required keyword-only argument: 'd'
# expect: f() missing 1 required positional argument: 'a'


def g(x, y, /): ...


for call in ['g(1, y=2)', 'g(x=1, y=2)', 'g(1, 2, 3)', 'g()']:
    try:
        eval(call)
    except TypeError as error:
        print(error)
# expect: g() got some positional-only arguments passed as keyword arguments: 'y'
# expect: g() got some positional-only arguments passed as keyword arguments: 'x, y'
# expect: g() takes 2 positional arguments but 3 were given
# expect: g() missing 2 required positional arguments: 'x' and 'y'
print(f.__code__.co_posonlyargcount, f.__defaults__, f.__kwdefaults__, (lambda p, /, q: p - q)(1, q=2))
# expect: 2 (2, 3) None -1
for source in ['def f(/): 0', 'def f(a, /, b, /): 0', 'def f(*, a, /): 0', 'def f(*a, /): 0', 'def f(a=1, /, b): 0', 'def f(a, *): 0', 'def f(a, *, **k): 0', 'lambda /: 0', 'def f(a, /, **k, b): 0', 'def f(a, /, a): 0', 'def f(a = 1, b, /): 0', 'def f(*, a=1, b): 0', 'def f(**k=1): 0', 'def f(*a=1): 0', 'def f(a, (b, c)): 0', 'def f(a b): 0', 'def f(1): 0', 'lambda *: 0']:
    try:
        compile(source, '<text>', 'exec')
        print('fine')
    except SyntaxError as error:
        print(error.msg, error.offset, error.end_offset)
# expect: invalid syntax 7 8
# expect: / may appear only once 16 17
# expect: / must be ahead of * 13 14
# expect: / must be ahead of * 11 12
# expect: parameter without a default follows parameter with a default 15 16
# expect: named arguments must follow bare * 10 11
# expect: named arguments must follow bare * 10 11
# expect: invalid syntax 8 9
# expect: arguments cannot follow var-keyword argument 18 19
# expect: duplicate argument 'a' in function definition 13 14
# expect: parameter without a default follows parameter with a default 14 15
# expect: fine
# expect: var-keyword argument cannot have default value 10 11
# expect: var-positional argument cannot have default value 9 10
# expect: Function parameters cannot be parenthesized 10 16
# expect: invalid syntax 9 10
# expect: invalid syntax 7 8
# expect: named arguments must follow bare * 9 10
