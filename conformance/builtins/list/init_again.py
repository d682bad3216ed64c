# __init__ fills the list anew; __new__ ignores its arguments.
a = [1, 2, 3]
a.__init__("xy")
print(a)  # expect: ['x', 'y']
a.__init__()
print(a)  # expect: []
print(list.__new__(list, "abc"))  # expect: []
try:
    list(1, 2)
except TypeError as error:
    print(error)
# expect: list expected at most 1 argument, got 2
try:
    list(iterable=[1])
except TypeError as error:
    print(error)
# expect: list() takes no keyword arguments
try:
    list(5)
except TypeError as error:
    print(error)
# expect: 'int' object is not iterable
