# Methods refuse other types.
for attempt in (lambda: "a".find(1), lambda: "a".replace("a", 1), lambda: "a".split(1), lambda: "a" in 1, lambda: 1 in "a", lambda: "a".strip(1), lambda: "a" + b"b", lambda: "a".nothing):
    try:
        attempt()
    except (TypeError, AttributeError) as error:
        print(error)  # expect: find() argument 1 must be str, not int
        # expect: replace() argument 2 must be str, not int
        # expect: must be str or None, not int
        # expect: argument of type 'int' is not a container or iterable
        # expect: 'in <string>' requires string as left operand, not int
        # expect: strip arg must be None or str
        # expect: can only concatenate str (not "bytes") to str
        # expect: 'str' object has no attribute 'nothing'
