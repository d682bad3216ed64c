# Builtin functions complain in their own words.
for attempt in (lambda: len(), lambda: len(1, 2), lambda: len(x=1), lambda: abs(), lambda: ord("ab"), lambda: ord(1), lambda: int("a", "b"), lambda: isinstance(1), lambda: "a".join(), lambda: [].append()):
    try:
        attempt()
    except TypeError as error:
        print(error)  # expect: len() takes exactly one argument (0 given)
        # expect: len() takes exactly one argument (2 given)
        # expect: len() takes no keyword arguments
        # expect: abs() takes exactly one argument (0 given)
        # expect: ord() expected a character, but string of length 2 found
        # expect: ord() expected string of length 1, but int found
        # expect: 'str' object cannot be interpreted as an integer
        # expect: isinstance expected 2 arguments, got 1
        # expect: str.join() takes exactly one argument (0 given)
        # expect: list.append() takes exactly one argument (0 given)
