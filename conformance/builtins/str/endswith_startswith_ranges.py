# startswith and endswith: tuples, ranges, and the empty text.
print("abc".startswith("ab"), "abc".startswith(("x", "a")), "abc".startswith(()), "abc".startswith("b", 1), "abc".startswith("", 3), "abc".startswith("", 4))
# expect: True True False True True False
print("abc".endswith("bc"), "abc".endswith(("x", "c")), "abc".endswith("b", 0, 2), "abc".endswith("", -10), "abc".endswith("abc", 1), "a😀".endswith("😀"))
# expect: True True True True False True
def fails(operation):
    try:
        print(operation())
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
fails(lambda: "a".startswith(5))  # expect: TypeError: startswith first arg must be str or a tuple of str, not int
fails(lambda: "a".endswith(["a"]))  # expect: TypeError: endswith first arg must be str or a tuple of str, not list
fails(lambda: "a".startswith(("a", 5)))  # expect: True
fails(lambda: "a".startswith(("b", 5)))  # expect: TypeError: tuple for startswith must only contain str, not int
fails(lambda: "a".endswith())  # expect: TypeError: endswith expected at least 1 argument, got 0
fails(lambda: "a".startswith(b"a"))  # expect: TypeError: startswith first arg must be str or a tuple of str, not bytes
fails(lambda: "a".startswith("a", "b"))  # expect: TypeError: slice indices must be integers or None or have an __index__ method
