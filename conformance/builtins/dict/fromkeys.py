# fromkeys is a class method; a subclass fills itself by __setitem__.
print(dict.fromkeys("aba"), dict.fromkeys([1, 2], []), {}.fromkeys((1,), 0))
# expect: {'a': None, 'b': None} {1: [], 2: []} {1: 0}


class Loud(dict):
    def __setitem__(self, key, value):
        print("set", key)
        super().__setitem__(key, value)


d = Loud.fromkeys(["x", "y"], 1)
# expect: set x
# expect: set y
print(type(d).__name__, d)  # expect: Loud {'x': 1, 'y': 1}
try:
    dict.fromkeys(3)
except TypeError as error:
    print(error)
# expect: 'int' object is not iterable
try:
    dict.fromkeys([[]])
except TypeError as error:
    print(error)
# expect: cannot use 'list' as a dict key (unhashable type: 'list')
try:
    dict.fromkeys()
except TypeError as error:
    print(error)
# expect: fromkeys expected at least 1 argument, got 0
