# The message says which protocol is missing.
class Half:
    def __enter__(self): pass
for bad in (5, Half()):
    try:
        with bad: pass
    except TypeError as error:
        print(error)  # expect: 'int' object does not support the context manager protocol (missed __exit__ method)
        # expect: 'Half' object does not support the context manager protocol (missed __exit__ method)
