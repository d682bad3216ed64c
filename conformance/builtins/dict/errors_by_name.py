# What dicts refuse, with CPython's words.
def fails(operation):
    try:
        print(operation())
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
d = {"a": 1}
fails(lambda: d.__getitem__("b"))  # expect: KeyError: 'b'
fails(lambda: d.__delitem__("b"))  # expect: KeyError: 'b'
fails(lambda: d.__contains__([]))  # expect: TypeError: cannot use 'list' as a dict key (unhashable type: 'list')
fails(lambda: d.__ior__(5))  # expect: TypeError: 'int' object is not iterable
fails(lambda: d.__ior__([5]))  # expect: TypeError: object is not iterable
fails(lambda: d.__ior__(["abc"]))  # expect: ValueError: dictionary update sequence element #0 has length 3; 2 is required
fails(lambda: d.pop("b"))  # expect: KeyError: 'b'
fails(lambda: d.pop())  # expect: TypeError: pop expected at least 1 argument, got 0
fails(lambda: {}.popitem())  # expect: KeyError: 'popitem(): dictionary is empty'
fails(lambda: d.get())  # expect: TypeError: get expected at least 1 argument, got 0
fails(lambda: d.setdefault([], 1))  # expect: TypeError: cannot use 'list' as a dict key (unhashable type: 'list')
fails(lambda: d.fromkeys(5))  # expect: TypeError: 'int' object is not iterable
fails(lambda: d.update(1, 2))  # expect: TypeError: update expected at most 1 argument, got 2
fails(lambda: dict({}, {}))  # expect: TypeError: dict expected at most 1 argument, got 2
fails(lambda: dict([(1, 2, 3)]))  # expect: ValueError: dictionary update sequence element #0 has length 3; 2 is required
fails(lambda: d | 5)  # expect: TypeError: unsupported operand type(s) for |: 'dict' and 'int'
