# index() looks between bounds like a slice; the message does not name the value.
a = [1, 2, 3, 2, 1]
print(a.index(2), a.index(2, 2), a.index(1, -1), a.index(2, -100, 100))  # expect: 1 3 4 1
for bounds in ((2, 4), (2, 2, 3), (9,), (1, 1, 4)):
    try:
        print(a.index(*bounds))
    except ValueError as error:
        print(error)
# expect: list.index(x): x not in list
# expect: list.index(x): x not in list
# expect: list.index(x): x not in list
# expect: list.index(x): x not in list
try:
    a.index(1, None)
except TypeError as error:
    print(error)
# expect: slice indices must be integers or have an __index__ method
try:
    a.index()
except TypeError as error:
    print(error)
# expect: index expected at least 1 argument, got 0
