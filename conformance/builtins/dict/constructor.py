# dict() of mappings, pairs and keywords.
print(dict(), dict(a=1, b=2), dict([("x", 1), ("y", 2)]), dict({"a": 1}, b=2), dict(zip("ab", [1, 2])), dict(["ab", "cd"]), dict.fromkeys("ab"), dict.fromkeys([1, 2], 0))  # expect: {} {'a': 1, 'b': 2} {'x': 1, 'y': 2} {'a': 1, 'b': 2} {'a': 1, 'b': 2} {'a': 'b', 'c': 'd'} {'a': None, 'b': None} {1: 0, 2: 0}
for bad in ([1], ["abc"], 5):
    try:
        dict(bad)
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)  # expect: TypeError object is not iterable
        # expect: ValueError dictionary update sequence element #0 has length 3; 2 is required
        # expect: TypeError 'int' object is not iterable
