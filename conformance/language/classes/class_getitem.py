# __class_getitem__ makes a class subscriptable.
class Box:
    def __class_getitem__(cls, key): return f"{cls.__name__}[{key}]"
print(Box[int], Box[1, 2])  # expect: Box[<class 'int'>] Box[(1, 2)]
print(list[int], dict[str, int])  # expect: list[int] dict[str, int]
class Plain: pass
Plain[int]  # expect error: TypeError: type 'Plain' is not subscriptable
