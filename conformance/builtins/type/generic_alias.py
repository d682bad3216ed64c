# What types.GenericAlias passes on to its origin and what it answers itself.
from types import GenericAlias

a = dict[str, int]
print(a, a.__origin__, a.__args__, a.__parameters__, a.fromkeys("ab"), a(x=1), type(a) is GenericAlias)
# expect: dict[str, int] <class 'dict'> (<class 'str'>, <class 'int'>) () {'a': None, 'b': None} {'x': 1} True
print(a == dict[str, int], a == dict, hash(a) == hash(dict[str, int]), a.__mro_entries__(()))
# expect: True False True (<class 'dict'>,)
print(GenericAlias(list, (int, ...)), tuple[()], tuple[int, ...], list[None], list["text"], list[[int]])
# expect: list[int, ...] tuple[()] tuple[int, ...] list[None] list['text'] list[[int]]
print(*tuple[int, str])  # expect: *tuple[int, str]
print(isinstance(a, type), a.__name__)  # expect: False dict
for call in (lambda: isinstance({}, a), lambda: issubclass(dict, a), lambda: a[int], lambda: setattr(a, "__origin__", 1), lambda: int[str]):
    try:
        call()
    except (TypeError, AttributeError) as error:
        print(type(error).__name__, error)
# expect: TypeError isinstance() argument 2 cannot be a parameterized generic
# expect: TypeError issubclass() argument 2 cannot be a parameterized generic
# expect: TypeError dict[str, int] is not a generic class
# expect: AttributeError readonly attribute
# expect: TypeError type 'int' is not subscriptable


class L(list[int]):
    pass


print(L.__bases__, L.__orig_bases__, L([1]))  # expect: (<class 'list'>,) (list[int],) [1]
