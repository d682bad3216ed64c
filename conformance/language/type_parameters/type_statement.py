# `type X = …` makes a lazily evaluated alias; `type` stays a name elsewhere.
type Point = tuple[float, float]
type Tree[T] = T | list[Tree[T]]
type Late = Undefined

print(Point, Point.__value__, Point.__name__, type(Point).__name__)
# expect: Point tuple[float, float] Point TypeAliasType
print(Tree.__type_params__, Tree[int], Tree[int].__origin__ is Tree)  # expect: (T,) Tree[int] True
print(Tree.__value__)  # expect: T | list[Tree[T]]
try:
    Late.__value__
except NameError as error:
    print(error)
# expect: name 'Undefined' is not defined
Undefined = int
print(Late.__value__)  # expect: <class 'int'>
type = 1
type: int = 2
print(type)  # expect: 2
print([type for type in 'ab'])  # expect: ['a', 'b']


class Holder:
    type Alias[T] = dict[str, T]
    inner = Alias


print(Holder.Alias is Holder.inner, Holder.Alias.__value__, Holder.Alias.__module__)
# expect: True dict[str, T] __main__
