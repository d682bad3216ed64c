# maketrans with one argument takes a dict, no subclass of it.
class Table(dict):
    pass
print(str.maketrans({"a": "b"}))  # expect: {97: 'b'}
str.maketrans(Table(a="b"))  # expect error: TypeError: if you give only one argument to maketrans it must be a dict
