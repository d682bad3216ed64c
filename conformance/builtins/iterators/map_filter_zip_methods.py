# Iterators made by map, filter, zip: laziness, strictness, subclasses.
print(list(map(pow, [2, 3], [3, 2, 1])), list(map(None.__class__, [])), list(filter(None, [0, 1, "", "a"])))
# expect: [8, 9] [] [1, 'a']
print(list(zip()), list(zip("ab", range(3))), next(zip([1], [2])))  # expect: [] [('a', 0), ('b', 1)] (1, 2)
for call in (
    lambda: list(zip([1, 2], [1], strict=True)),
    lambda: list(zip([1], [1, 2], strict=True)),
    lambda: list(zip([1], [1], [1, 2], strict=True)),
    lambda: list(map(lambda a, b: a, [1], [1, 2], strict=True)),
    lambda: map(),
    lambda: map(len),
    lambda: filter(None),
    lambda: zip(1),
    lambda: map(len, 5),
    lambda: next(map(5, [1])),
    lambda: zip([], other=1),
    lambda: filter(None, [], 1),
):
    try:
        print(call())
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
# expect: ValueError zip() argument 2 is shorter than argument 1
# expect: ValueError zip() argument 2 is longer than argument 1
# expect: ValueError zip() argument 3 is longer than arguments 1-2
# expect: ValueError map() argument 2 is longer than argument 1
# expect: TypeError map() must have at least two arguments.
# expect: TypeError map() must have at least two arguments.
# expect: TypeError filter expected 2 arguments, got 1
# expect: TypeError 'int' object is not iterable
# expect: TypeError 'int' object is not iterable
# expect: TypeError 'int' object is not callable
# expect: TypeError zip() got an unexpected keyword argument 'other'
# expect: TypeError filter expected 2 arguments, got 3


class M(map):
    def __next__(self):
        return "m", super().__next__()


print(list(M(str, [1, 2])))  # expect: [('m', '1'), ('m', '2')]
