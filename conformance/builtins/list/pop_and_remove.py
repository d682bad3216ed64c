# pop takes by position, remove by value.
a = [1, 2, 3, 2, 4]
print(a.pop(), a.pop(0), a.pop(-2), a)  # expect: 4 1 3 [2, 2]
a.remove(2)
print(a)  # expect: [2]
try:
    a.remove(99)
except ValueError as error:
    print(error)  # expect: list.remove(x): x not in list
try:
    [].pop()
except IndexError as error:
    print(error)  # expect: pop from empty list
a.pop(7)  # expect error: IndexError: pop index out of range
