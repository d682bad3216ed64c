# More items than fit into memory are a MemoryError, and the list stays as it was.
items = [1, 2]
for grow in (
    lambda: list(range(10**9)),
    lambda: items.extend(range(10**9)),
    lambda: items * 10**9,
    lambda: items.__imul__(10**9),
    lambda: items.__iadd__(range(10**9)),
):
    try:
        grow()
    except MemoryError as error:
        print(repr(error), items)
# expect: MemoryError() [1, 2]
# expect: MemoryError() [1, 2]
# expect: MemoryError() [1, 2]
# expect: MemoryError() [1, 2]
# expect: MemoryError() [1, 2]
