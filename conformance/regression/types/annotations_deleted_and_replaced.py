# Deleting annotations of a class was always possible and left its annotate function; __annotate__ = None forgot them.
def attempt(function, *arguments):
    try:
        print(function(*arguments))
    except (AttributeError, TypeError) as error:
        print(type(error).__name__, error)
class Untouched: x: int
class Asked: x: int
attempt(delattr, Untouched, "__annotations__")  # expect: AttributeError __annotations__
print(Asked.__annotations__)  # expect: {'x': <class 'int'>}
attempt(delattr, Asked, "__annotations__")  # expect: None
print(Asked.__annotations__, Asked.__annotate__)  # expect: {} None
attempt(setattr, Asked, "__annotate__", 1)  # expect: TypeError __annotate__ must be callable or None
def function(x: int): pass
function.__annotations__["kept"] = 9
function.__annotate__ = None
print(function.__annotations__)  # expect: {'x': <class 'int'>, 'kept': 9}
