# min and max of arguments or an iterable, with key and default; the first of equals wins.
print(min(3, 1, 2), max([1, 5, 3]), max("b", "a"), min([], default="none"), max(["aa", "b"], key=len), min((1, "x"), (0, "y")), max([1, 1.0, True]), min({"b": 1, "a": 2}))  # expect: 1 5 b none aa (0, 'y') 1 a
try:
    max([])
except ValueError as error:
    print(error)  # expect: max() iterable argument is empty
try:
    min(1, 2, default=3)
except TypeError as error:
    print(error)  # expect: Cannot specify a default for min() with multiple positional arguments
max(1, "a")  # expect error: TypeError: '>' not supported between instances of 'str' and 'int'
