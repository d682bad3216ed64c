# def f[T]: parameters are kept, and bounds are lazy.
def f[T, *Ts, **P](x: T) -> T:
    return x


print(f.__type_params__, [type(p).__name__ for p in f.__type_params__])
# expect: (T, Ts, P) ['TypeVar', 'TypeVarTuple', 'ParamSpec']
print(f(3), f.__annotations__)  # expect: 3 {'x': T, 'return': T}


def g[T: (int, str), U: bound_later = int]():
    pass


t, u = g.__type_params__
print(t.__constraints__, u.__default__, t.__bound__)  # expect: (<class 'int'>, <class 'str'>) <class 'int'> None
try:
    u.__bound__
except NameError as error:
    print(error)
# expect: name 'bound_later' is not defined
