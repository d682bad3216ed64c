# list() leaves keywords to the __new__ of a subclass, tuple() and frozenset() to the __init__ of one; set() does not.
class Own(list):
    def __new__(cls, items, extra=None):
        self = super().__new__(cls, items)
        self.extra = extra
        return self
own = Own([1, 2], extra=3)
print(own, own.extra)  # expect: [1, 2] 3
class Pair(tuple):
    def __init__(self, items, extra=None):
        self.extra = extra
print(Pair([1, 2], extra=4).extra)  # expect: 4
class Plain(list):
    pass
class Others(set):
    def __new__(cls, items, extra=None):
        return super().__new__(cls, items)
for make in lambda: Plain([1], extra=3), lambda: list([1], extra=3), lambda: Others([1], extra=3):
    try:
        make()
    except TypeError as error:
        print(error)
# expect: list() takes no keyword arguments
# expect: list() takes no keyword arguments
# expect: set() takes no keyword arguments
