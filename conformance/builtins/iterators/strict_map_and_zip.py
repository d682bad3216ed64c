# strict=True complains when one of several runs out; __setstate__ restores the flag of a copied iterator.
def fails(operation):
    try:
        print(operation())
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
fails(lambda: list(zip([1, 2], [3], strict=True)))  # expect: ValueError: zip() argument 2 is shorter than argument 1
fails(lambda: list(zip([1], [3, 4], strict=True)))  # expect: ValueError: zip() argument 2 is longer than argument 1
fails(lambda: list(zip([1], [2], [3, 4], strict=True)))  # expect: ValueError: zip() argument 3 is longer than arguments 1-2
fails(lambda: list(map(max, [1, 2], [3], strict=True)))  # expect: ValueError: map() argument 2 is shorter than argument 1
fails(lambda: list(map(max, [1], [3, 4], strict=True)))  # expect: ValueError: map() argument 2 is longer than argument 1
fails(lambda: list(map(max, [1, 2], [3, 4], strict=True)))  # expect: [3, 4]
z = zip([1, 2], [3])
z.__setstate__(True)
fails(lambda: list(z))  # expect: ValueError: zip() argument 2 is shorter than argument 1
m = map(max, [1, 2], [3])
m.__setstate__(1)
fails(lambda: list(m))  # expect: ValueError: map() argument 2 is shorter than argument 1
fails(lambda: zip([1], 5))  # expect: TypeError: 'int' object is not iterable
fails(lambda: map())  # expect: TypeError: map() must have at least two arguments.
fails(lambda: map(len))  # expect: TypeError: map() must have at least two arguments.
fails(lambda: filter(None))  # expect: TypeError: filter expected 2 arguments, got 1
fails(lambda: enumerate([], "a"))  # expect: TypeError: 'str' object cannot be interpreted as an integer
fails(lambda: reversed({1}))  # expect: TypeError: 'set' object is not reversible
