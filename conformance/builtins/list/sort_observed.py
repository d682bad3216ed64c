# While a list sorts it is empty; a change is found out; keys are made once for each item.
calls = []
letters = ["b", "a", "c"]
def key(item):
    calls.append((item, len(letters)))
    return item
letters.sort(key=key)
print(letters, calls)  # expect: ['a', 'b', 'c'] [('b', 0), ('a', 0), ('c', 0)]
def meddle(item):
    letters.append(item)
    return item
try:
    letters.sort(key=meddle)
except ValueError as error:
    print(error, letters)
# expect: list modified during sort ['a', 'b', 'c']
pairs = [(1, "x"), (0, "y"), (1, "a"), (0, "b")]
pairs.sort(key=lambda pair: pair[0], reverse=True)
print(pairs)  # expect: [(1, 'x'), (1, 'a'), (0, 'y'), (0, 'b')]
try:
    [1, "a", 2].sort()
except TypeError as error:
    print(error)
# expect: '<' not supported between instances of 'str' and 'int'
