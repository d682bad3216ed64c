# Frames of a wrapper are part of the traceback.
def logged(function):
    def wrapper(*args):
        return function(*args)
    return wrapper

@logged
def divide(a, b):
    return a / b

divide(1, 0)
# expect stderr: Traceback (most recent call last):
# expect stderr:   File "{file}", line 11, in <module>
# expect stderr:     divide(1, 0)
# expect stderr:     ~~~~~~^^^^^^
# expect stderr:   File "{file}", line 4, in wrapper
# expect stderr:     return function(*args)
# expect stderr:   File "{file}", line 9, in divide
# expect stderr:     return a / b
# expect stderr:            ~~^~~
# expect stderr: ZeroDivisionError: division by zero
# expect status: 1
