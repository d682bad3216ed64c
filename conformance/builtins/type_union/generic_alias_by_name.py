# types.GenericAlias by name: what belongs to the alias; other attributes of it are those of its origin.
a = list[int]
kind = type(a)
print(kind.__name__, a.__origin__, a.__args__, a.__parameters__, kind.__repr__(a), a.__unpacked__, a.__typing_unpacked_tuple_args__)
# expect: GenericAlias <class 'list'> (<class 'int'>,) () list[int] False None
print(kind.__eq__(a, list[int]), kind.__ne__(a, list[str]), kind.__eq__(a, list), kind.__hash__(a) == hash(list[int]), kind.__or__(a, None), kind.__ror__(a, None))
# expect: True True NotImplemented True list[int] | None None | list[int]
print(kind.__lt__(a, a), kind.__le__(a, a), kind.__gt__(a, a), kind.__ge__(a, a), kind.__getattribute__(a, "append") is list.append)
# expect: NotImplemented NotImplemented NotImplemented NotImplemented True
print("append" in kind.__dir__(a), "__args__" in kind.__dir__(a), "__base__" in kind.__dir__(a), a.__len__ is list.__len__, a.__repr__ is list.__repr__)
# expect: True True False True True
print(kind.__call__(a, "ab"), a((1, 2)), a.__mro_entries__(()), a.__reduce__(), [*tuple[int]][0].__unpacked__)
# expect: ['a', 'b'] [1, 2] (<class 'list'>,) (<class 'types.GenericAlias'>, (<class 'list'>, (<class 'int'>,))) True
def fails(operation):
    try:
        print(operation())
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
fails(lambda: kind.__instancecheck__(a, []))  # expect: TypeError: isinstance() argument 2 cannot be a parameterized generic
fails(lambda: kind.__subclasscheck__(a, list))  # expect: TypeError: issubclass() argument 2 cannot be a parameterized generic
fails(lambda: kind.__getitem__(a, str))  # expect: TypeError: list[int] is not a generic class
fails(lambda: a.__bases__)  # expect: AttributeError: 'types.GenericAlias' object has no attribute '__bases__'
fails(lambda: a.__copy__)  # expect: AttributeError: 'types.GenericAlias' object has no attribute '__copy__'
fails(lambda: int[str])  # expect: TypeError: type 'int' is not subscriptable
fails(lambda: a < a)  # expect: TypeError: '<' not supported between instances of 'types.GenericAlias' and 'types.GenericAlias'
items = kind.__iter__(a)
print(next(items), next(items, "over"))  # expect: *list[int] over
names = "GenericAlias"
