# Assigning and deleting outside of the list.
a = [1]
for attempt in ("a[1] = 2", "del a[1]", "a['x'] = 1", "a[1.0]", "del a['x']", "a[None:1] = 2"):
    try:
        exec(attempt)
    except (IndexError, TypeError) as error:
        print(type(error).__name__, error)  # expect: IndexError list assignment index out of range
        # expect: IndexError list assignment index out of range
        # expect: TypeError list indices must be integers or slices, not str
        # expect: TypeError list indices must be integers or slices, not float
        # expect: TypeError list indices must be integers or slices, not str
        # expect: TypeError must assign iterable to extended slice
