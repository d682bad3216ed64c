# Items that do not compare, and lists changed meanwhile.
try:
    [3, "a", 1].sort()
except TypeError as error:
    print(error)  # expect: '<' not supported between instances of 'str' and 'int'
a = [3, 1, 2]
try:
    a.sort(key=lambda x: a.append(x) or x)
except ValueError as error:
    print(error)  # expect: list modified during sort
print(a)  # expect: [1, 2, 3]
sorted([1, 2], lambda x: x)  # expect error: TypeError: sorted expected 1 argument, got 2
