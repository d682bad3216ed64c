# Copies are new sets; repr of subclasses and of the empty set.
s = {1, 2}
t = s.copy()
t.clear()
print(s, t, repr(set()), repr(frozenset()), frozenset([1]))  # expect: {1, 2} set() set() frozenset() frozenset({1})


class Bag(set):
    pass


print(repr(Bag([1])), type(Bag([1]) | {2}).__name__, type(Bag([1]).copy()).__name__)  # expect: Bag({1}) set set
f = frozenset([1])
print(f.copy() is f, frozenset(f) is f, set(f) == f)  # expect: True True True
print(s.__reduce__()[0].__name__, s.__reduce__()[1])  # expect: set ([1, 2],)
try:
    set(1, 2)
except TypeError as error:
    print(error)
# expect: set expected at most 1 argument, got 2
try:
    set(a=1)
except TypeError as error:
    print(error)
# expect: set() takes no keyword arguments
