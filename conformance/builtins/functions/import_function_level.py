# __import__ wants a number for the level before it looks at the name.
def fails(*args):
    try:
        print(__import__(*args).__name__)
    except (TypeError, ValueError) as error:
        print(f"{type(error).__name__}: {error}")
fails(None, None, None, None, None)  # expect: TypeError: 'NoneType' object cannot be interpreted as an integer
fails("math", None, None, None, 0.0)  # expect: TypeError: 'float' object cannot be interpreted as an integer
fails(None)  # expect: TypeError: module name must be a string
class Zero:
    def __index__(self):
        return 0
fails("math", None, None, (), Zero())  # expect: math
