# len and reversed of the built-in containers.
print(len("abc"), len([1]), len({}), len(range(0, 10, 3)), len(b"ab"), len({1, 2}), "".join(reversed("abc")), list(reversed((1, 2))))  # expect: 3 1 0 4 2 2 cba [2, 1]
for bad in (5, None, iter([]), (n for n in [])):
    try:
        len(bad)
    except TypeError as error:
        print(error)  # expect: object of type 'int' has no len()
        # expect: object of type 'NoneType' has no len()
        # expect: object of type 'list_iterator' has no len()
        # expect: object of type 'generator' has no len()
