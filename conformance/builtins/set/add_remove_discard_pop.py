# Removing what is missing: an error, or none.
s = {1}
s.add(1)
s.add(2.0)
s.add(2)
print(s)  # expect: {1, 2.0}
s.discard(99)
s.remove(2)
print(s, s.pop(), s)  # expect: set() 1 set()
try:
    s.pop()
except KeyError as error:
    print(error)
# expect: 'pop from an empty set'
try:
    s.remove("x")
except KeyError as error:
    print(repr(error))
# expect: KeyError('x')
s.add(frozenset([1]))
print({1} in s)  # expect: True
s.remove({1})
print(s)  # expect: set()
for action in (lambda: s.add([]), lambda: s.discard([]), lambda: {1, []}, lambda: [] in s, lambda: s.add()):
    try:
        action()
    except TypeError as error:
        print(error)
# expect: cannot use 'list' as a set element (unhashable type: 'list')
# expect: cannot use 'list' as a set element (unhashable type: 'list')
# expect: cannot use 'list' as a set element (unhashable type: 'list')
# expect: cannot use 'list' as a set element (unhashable type: 'list')
# expect: set.add() takes exactly one argument (0 given)
