# Attributes of ints cannot be set, and instances have no dictionary.
for operation in (lambda: setattr(5, "x", 1), lambda: setattr(5, "real", 1), lambda: delattr(5, "real"), lambda: (5).x, lambda: setattr(int, "x", 1)):
    try:
        operation()
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
# expect: AttributeError: 'int' object has no attribute 'x' and no __dict__ for setting new attributes
# expect: AttributeError: attribute 'real' of 'int' objects is not writable
# expect: AttributeError: attribute 'real' of 'int' objects is not writable
# expect: AttributeError: 'int' object has no attribute 'x'
# expect: TypeError: cannot set 'x' attribute of immutable type 'int'
print(hasattr(5, "__dict__"), int.__mro__, bool.__bases__)  # expect: False (<class 'int'>, <class 'object'>) (<class 'int'>,)
