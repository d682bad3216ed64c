# What functions have, by name.
import sys
def outer(a, b=2, *args, c, d=4, **kwargs):
    "Words."
    return a, b, c
print(outer.__call__(1, c=3), outer.__get__(7)(c=8), outer.__get__(None, int) is outer, outer.__repr__().startswith("<function outer at 0x"))
# expect: (1, 2, 3) (7, 2, 8) True True
print(outer.__globals__ is globals(), outer.__builtins__["len"] is len, outer.__module__, outer.__name__, outer.__qualname__, outer.__doc__)
# expect: True True __main__ outer outer Words.
print(outer.__defaults__, outer.__kwdefaults__, outer.__closure__, outer.__type_params__, outer.__dict__, outer.__annotations__, outer.__annotate__)
# expect: (2,) {'d': 4} None () {} {} None
def fails(operation):
    try:
        print(operation())
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
fails(lambda: setattr(outer, "__globals__", {}))  # expect: AttributeError: readonly attribute
fails(lambda: setattr(outer, "__closure__", ()))  # expect: AttributeError: readonly attribute
fails(lambda: setattr(outer, "__name__", 5))  # expect: TypeError: __name__ must be set to a string object
fails(lambda: setattr(outer, "__defaults__", 5))  # expect: TypeError: __defaults__ must be set to a tuple object
fails(lambda: setattr(outer, "__kwdefaults__", 5))  # expect: TypeError: __kwdefaults__ must be set to a dict object
fails(lambda: setattr(outer, "__code__", 5))  # expect: TypeError: __code__ must be set to a code object
fails(lambda: setattr(outer, "__dict__", 5))  # expect: TypeError: __dict__ must be set to a dictionary, not a 'int'
fails(lambda: setattr(outer, "__type_params__", 5))  # expect: TypeError: __type_params__ must be set to a tuple
fails(lambda: delattr(outer, "__name__"))  # expect: TypeError: __name__ must be set to a string object
fails(lambda: delattr(outer, "__code__"))  # expect: TypeError: __code__ must be set to a code object
fails(lambda: outer.__get__(None))  # expect: TypeError: __get__(None, None) is invalid
