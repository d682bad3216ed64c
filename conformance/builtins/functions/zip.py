# zip stops at the shortest; strict demands equal lengths.
print(list(zip("abc", [1, 2])), list(zip()), list(zip("ab")), list(zip(*[(1, 2), (3, 4)])), dict(zip("ab", range(9))))  # expect: [('a', 1), ('b', 2)] [] [('a',), ('b',)] [(1, 3), (2, 4)] {'a': 0, 'b': 1}
it = iter([1, 2, 3, 4])
print(list(zip(it, it)))  # expect: [(1, 2), (3, 4)]
for args in (([1], [1, 2]), ([1, 2], [1]), ([1], [1], [])):
    try:
        list(zip(*args, strict=True))
    except ValueError as error:
        print(error)  # expect: zip() argument 2 is longer than argument 1
        # expect: zip() argument 2 is shorter than argument 1
        # expect: zip() argument 3 is shorter than arguments 1-2
zip(1)  # expect error: TypeError: 'int' object is not iterable
