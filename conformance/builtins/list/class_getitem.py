# list[int] is a GenericAlias; methods of list itself cannot be set.
print(list[int], list[int, str], list[int]() == [], list[int].__origin__)
# expect: list[int] list[int, str] True <class 'list'>
print(type(list[int]).__name__, list[int].__args__, list[int] == list[int])
# expect: GenericAlias (<class 'int'>,) True
try:
    list.append = None
except TypeError as error:
    print(error)
# expect: cannot set 'append' attribute of immutable type 'list'
try:
    [].x = 1
except AttributeError as error:
    print(error)
# expect: 'list' object has no attribute 'x' and no __dict__ for setting new attributes
try:
    hash([])
except TypeError as error:
    print(error)
# expect: unhashable type: 'list'
