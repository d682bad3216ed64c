# What a class's __annotations__ are set to, None too, is what they are; the function that made them goes.
class Point:
    x: int
Point.__annotations__ = None
print(Point.__annotations__, Point.__annotate__)  # expect: None None
Point.__annotations__ = {"y": str}
print(Point.__annotations__, Point.__annotate__)  # expect: {'y': <class 'str'>} None
class Line:
    x: int
print(Line.__annotations__)  # expect: {'x': <class 'int'>}
Line.__annotate__ = None
print(Line.__annotations__, Line.__annotate__)  # expect: {'x': <class 'int'>} None
Line.__annotate__ = lambda format: {"z": format}
print(Line.__annotations__)  # expect: {'z': 1}
class Own:
    __annotations__ = {"a": 1}
Own.__annotations__ = None
print(Own.__annotations__, vars(Own)["__annotations__"], "__annotations_cache__" in vars(Own))
# expect: None None False
del Own.__annotations__
print(Own.__annotations__)  # expect: {}
