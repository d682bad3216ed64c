# isinstance() looks at the members of a union itself.
kind = int | None | list
print(isinstance(1, kind), isinstance(None, kind), isinstance("", kind), issubclass(bool, kind))
print(hasattr(kind, "__instancecheck__"))
try:
    isinstance("", int | list[int])
except TypeError as error:
    print(error)
# expect: True True False True
# expect: False
# expect: isinstance() argument 2 cannot be a parameterized generic
