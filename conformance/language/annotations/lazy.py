# PEP 649: annotations are evaluated when somebody asks, with the names of that time, and then kept.
def noisy(value):
    print('evaluated', value)
    return value


def f(a: noisy(1), /, b: noisy(2) = 0, *c: noisy(3), d: noisy(4), **e: noisy(5)) -> noisy(6):
    x: noisy(7) = 1
    return x


print('defined', f(1, d=2))  # expect: defined 1
print(f.__annotations__)
# expect: evaluated 2
# expect: evaluated 1
# expect: evaluated 3
# expect: evaluated 4
# expect: evaluated 5
# expect: evaluated 6
# expect: {'b': 2, 'a': 1, 'c': 3, 'd': 4, 'e': 5, 'return': 6}
print(f.__annotations__ is f.__annotations__)  # expect: True


class A:
    first: Later
    second: 'text' = 1
    (third): noisy(8)
    def method(self: A) -> A: ...


try:
    A.__annotations__
except NameError as error:
    print(error)
# expect: name 'Later' is not defined
Later = int
print(A.__annotations__)  # expect: {'first': <class 'int'>, 'second': 'text'}
print(A.method.__annotations__)  # expect: {'self': <class '__main__.A'>, 'return': <class '__main__.A'>}
print(A.__annotate__(1), A.__annotate__.__name__)  # expect: {'first': <class 'int'>, 'second': 'text'} __annotate__
try:
    A.__annotate__(2)
except NotImplementedError as error:
    print('no such format')
here: noisy(9)
print(__annotations__ if '__annotations__' in globals() else 'not asked')  # expect: not asked
print(__annotate__(1))
# expect: evaluated 9
# expect: {'here': 9}
