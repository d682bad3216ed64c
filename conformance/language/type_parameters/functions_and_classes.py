# Type parameters are objects of the typing module, each lazily bound, in a scope of their own.
def first[T](items: list[T]) -> T:
    return items[0]


class Box[T, *Ts, **P]:
    def get(self) -> T:
        return T


print(first.__type_params__, [type(p).__name__ for p in Box.__type_params__])
# expect: (T,) ['TypeVar', 'TypeVarTuple', 'ParamSpec']
print(first.__annotations__)  # expect: {'items': list[T], 'return': T}
print(len(Box.__orig_bases__), Box().get() is Box.__type_params__[0])  # expect: 1 True
print(first([3]), first.__type_params__[0].__name__)  # expect: 3 T
print([p.__name__ for p in Box.__type_params__], Box.__parameters__)  # expect: ['T', 'Ts', 'P'] (T, Ts, P)
try:
    T
except NameError as error:
    print(error)
# expect: name 'T' is not defined
