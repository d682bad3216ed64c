# index and count compare items; iteration and reversed() too.
view = memoryview(b"abcabc")
print(view.index(98), view.index(98, 2), view.index(97, -3), view.count(97), view.count(97.0), view.count("a"), list(reversed(view))[:2], list(iter(view))[:2])
# expect: 1 4 3 2 2 0 [99, 98] [97, 98]
def fails(operation):
    try:
        print(operation())
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
fails(lambda: view.index(120))  # expect: ValueError: memoryview.index(x): x not found
fails(lambda: view.index(97, 1, 3))  # expect: ValueError: memoryview.index(x): x not found
fails(lambda: view.index("a"))  # expect: ValueError: memoryview.index(x): x not found
fails(lambda: view.index(97, "x"))  # expect: TypeError: slice indices must be integers or have an __index__ method
fails(lambda: view.index())  # expect: TypeError: index expected at least 1 argument, got 0
fails(lambda: view.count())  # expect: TypeError: memoryview.count() takes exactly one argument (0 given)
