# The constants that are the only ones of their type.
print(NotImplemented, Ellipsis, ..., type(NotImplemented).__name__, type(...).__name__, type(None).__name__)
# expect: NotImplemented Ellipsis Ellipsis NotImplementedType ellipsis NoneType
print(type(None)() is None, type(...)() is ..., type(NotImplemented)() is NotImplemented)  # expect: True True True
print(None.__reduce__() if hasattr(None, "__reduce__") and 0 else "-", (...).__reduce__(), NotImplemented.__reduce__())
# expect: - Ellipsis NotImplemented
for action in (lambda: bool(NotImplemented), lambda: type(None)(1), lambda: None.x, lambda: setattr(None, "x", 1), lambda: None < None, lambda: None + 1, lambda: NotImplemented + 1):
    try:
        print(action())
    except (TypeError, AttributeError) as error:
        print(type(error).__name__, error)
# expect: TypeError NotImplemented should not be used in a boolean context
# expect: TypeError NoneType takes no arguments
# expect: AttributeError 'NoneType' object has no attribute 'x'
# expect: AttributeError 'NoneType' object has no attribute 'x' and no __dict__ for setting new attributes
# expect: TypeError '<' not supported between instances of 'NoneType' and 'NoneType'
# expect: TypeError unsupported operand type(s) for +: 'NoneType' and 'int'
# expect: TypeError unsupported operand type(s) for +: 'NotImplementedType' and 'int'
print(None == False, None is None, bool(None), bool(...), hash(None) == hash(None))
# expect: False True False True True
