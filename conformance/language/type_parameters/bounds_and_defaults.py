# Bounds, constraints and defaults are evaluated when they are asked for, and once.
def noisy(value):
    print('evaluated', value)
    return value


class A[T: noisy(int), U: (noisy(str), bytes) = noisy(str), **P = [int]]:
    pass


t, u, p = A.__type_params__
print('made')  # expect: made
print(t.__bound__)
# expect: evaluated <class 'int'>
# expect: <class 'int'>
print(t.__bound__)  # expect: <class 'int'>
print(u.__constraints__)
# expect: evaluated <class 'str'>
# expect: (<class 'str'>, <class 'bytes'>)
print(u.__default__)
# expect: evaluated <class 'str'>
# expect: <class 'str'>
print(t.has_default(), u.has_default(), p.has_default())  # expect: False True True
print(p.__default__)  # expect: [<class 'int'>]


def f[T: Later](x: T): ...


try:
    f.__type_params__[0].__bound__
except NameError as error:
    print(error)
# expect: name 'Later' is not defined
Later = int
print(f.__type_params__[0].__bound__)  # expect: <class 'int'>
print(f.__type_params__[0].evaluate_bound(1))  # expect: <class 'int'>
