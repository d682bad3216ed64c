# __index__ of the bounds is asked; floats and strings are refused.
class Two:
    def __index__(self):
        return 2


a = list("abcdef")
print(a[Two()], a[Two():], a[::Two()])  # expect: c ['c', 'd', 'e', 'f'] ['a', 'c', 'e']
a[Two()] = "X"
del a[:Two()]
print(a)  # expect: ['X', 'd', 'e', 'f']
for bound in (1.0, "1", None):
    try:
        a[bound]
    except TypeError as error:
        print(error)
# expect: list indices must be integers or slices, not float
# expect: list indices must be integers or slices, not str
# expect: list indices must be integers or slices, not NoneType
try:
    a[1.5:]
except TypeError as error:
    print(error)
# expect: slice indices must be integers or None or have an __index__ method
try:
    a[::0]
except ValueError as error:
    print(error)
# expect: slice step cannot be zero
