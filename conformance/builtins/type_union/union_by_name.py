# The type of X | Y by name.
u = int | str
print(u.__args__, u.__parameters__, u.__origin__, u.__repr__(), type(u).__name__, u.__name__, u.__qualname__)
# expect: (<class 'int'>, <class 'str'>) () <class 'typing.Union'> int | str Union Union Union
print(u.__eq__(str | int), u.__ne__(int | float), u.__eq__(int), u.__hash__() == hash(str | int), u.__or__(float), u.__ror__(bytes))
# expect: True True NotImplemented True int | str | float bytes | int | str
print(u.__lt__(u), u.__le__(u), u.__gt__(u), u.__ge__(u), u.__getattribute__("__args__"))
# expect: NotImplemented NotImplemented NotImplemented NotImplemented (<class 'int'>, <class 'str'>)
print(type(u).__class_getitem__((int, None)), type(u)[int], type(u)[int, int])  # expect: int | None <class 'int'> <class 'int'>
T = list[int] | None
print(T, T.__args__, (int | list).__or__(list[int]), isinstance(3, u), issubclass(bool, u))
# expect: list[int] | None (list[int], <class 'NoneType'>) int | list | list[int] True True
def fails(operation):
    try:
        print(operation())
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
fails(lambda: u.__getitem__(int))  # expect: TypeError: int | str is not a generic class
fails(lambda: u.__mro_entries__((u,)))  # expect: TypeError: Cannot subclass int | str
fails(lambda: isinstance(3, int | list[int]))  # expect: True
fails(lambda: u())  # expect: TypeError: 'typing.Union' object is not callable
fails(lambda: int | 5)  # expect: TypeError: unsupported operand type(s) for |: 'type' and 'int'
fails(lambda: u < u)  # expect: TypeError: '<' not supported between instances of 'typing.Union' and 'typing.Union'
