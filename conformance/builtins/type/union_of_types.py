# int | str makes a Union, which None joins too.
u = int | str
print(u, repr(u | None), u.__args__, type(u).__name__, u == str | int, hash(u) == hash(str | int))
# expect: int | str int | str | None (<class 'int'>, <class 'str'>) Union True True
print(int | int, (int | str) | int, int | None == None | int, isinstance(None, int | None))
# expect: <class 'int'> int | str True True
print(list[int] | None, u.__parameters__, u.__origin__)  # expect: list[int] | None () <class 'typing.Union'>
for call in (lambda: int | 3, lambda: 3 | int, lambda: u | 1, lambda: u(), lambda: u < u, lambda: isinstance([], list[int] | str)):
    try:
        print(call())
    except TypeError as error:
        print(error)
# expect: unsupported operand type(s) for |: 'type' and 'int'
# expect: unsupported operand type(s) for |: 'int' and 'type'
# expect: int | str | 1
# expect: 'typing.Union' object is not callable
# expect: '<' not supported between instances of 'typing.Union' and 'typing.Union'
# expect: isinstance() argument 2 cannot be a parameterized generic
