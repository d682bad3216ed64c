# Types, tuples of types and unions.
print(isinstance(1, int), isinstance("a", (int, str)), isinstance([], (int, (str, list))), isinstance(1.0, int | float), isinstance(None, type(None)), isinstance(int, type), isinstance(True, int))  # expect: True True True True True True True
print(issubclass(bool, int), issubclass(int, object), issubclass(int, (str, float)), isinstance(3, object), isinstance(None, int | None))  # expect: True True False True True
for attempt in (lambda: isinstance(1, "int"), lambda: issubclass(1, int), lambda: issubclass(int, 5), lambda: isinstance(1, (int, 5)), lambda: isinstance("a", (int, 5)), lambda: isinstance(1, list[int])):
    try:
        print(attempt())
    except TypeError as error:
        print(error)
# expect: isinstance() arg 2 must be a type, a tuple of types, or a union
# expect: issubclass() arg 1 must be a class
# expect: issubclass() arg 2 must be a class, a tuple of classes, or a union
# expect: True
# expect: isinstance() arg 2 must be a type, a tuple of types, or a union
# expect: isinstance() argument 2 cannot be a parameterized generic
