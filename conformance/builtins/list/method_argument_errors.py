# What methods of list say about wrong numbers of arguments.
for call in (
    lambda: [].append(),
    lambda: [].append(1, 2),
    lambda: [].extend(),
    lambda: [].extend(3),
    lambda: [].insert("a", 1),
    lambda: [].clear(1),
    lambda: [].copy(x=1),
    lambda: [].reverse(1),
    lambda: list.append(1, 2),
    lambda: list.append(),
    lambda: [].__getitem__(),
    lambda: [].__setitem__(0),
):
    try:
        call()
    except TypeError as error:
        print(error)
# expect: list.append() takes exactly one argument (0 given)
# expect: list.append() takes exactly one argument (2 given)
# expect: list.extend() takes exactly one argument (0 given)
# expect: 'int' object is not iterable
# expect: 'str' object cannot be interpreted as an integer
# expect: list.clear() takes no arguments (1 given)
# expect: list.copy() takes no keyword arguments
# expect: list.reverse() takes no arguments (1 given)
# expect: descriptor 'append' for 'list' objects doesn't apply to a 'int' object
# expect: unbound method list.append() needs an argument
# expect: list.__getitem__() takes exactly one argument (0 given)
# expect: __setitem__ expected 2 arguments, got 1
