# Descriptors of builtin types refuse objects of other types.
def attempt(work):
    try:
        print(work())
    except (TypeError, AttributeError) as error:
        print(type(error).__name__, error)

attempt(lambda: int.__dict__["real"].__get__("a"))
attempt(lambda: range.__dict__["start"].__get__(3))
attempt(lambda: str.join(1, 2))
attempt(lambda: int.__add__())
attempt(lambda: str.join())
attempt(lambda: (1).__add__(x=1))
attempt(lambda: dict.__dict__["fromkeys"]([1]))
attempt(lambda: dict.__dict__["fromkeys"](int, [1]))
attempt(lambda: property().__get__(None))
# expect: TypeError descriptor 'real' for 'int' objects doesn't apply to a 'str' object
# expect: TypeError descriptor 'start' for 'range' objects doesn't apply to a 'int' object
# expect: TypeError descriptor 'join' for 'str' objects doesn't apply to a 'int' object
# expect: TypeError descriptor '__add__' of 'int' object needs an argument
# expect: TypeError unbound method str.join() needs an argument
# expect: TypeError wrapper __add__() takes no keyword arguments
# expect: TypeError descriptor 'fromkeys' for type 'dict' needs a type, not a 'list' as arg 2
# expect: TypeError descriptor 'fromkeys' requires a subtype of 'dict' but received 'int'
# expect: TypeError __get__(None, None) is invalid
