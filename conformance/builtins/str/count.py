# count: occurrences that do not overlap, in a part.
print("aaaa".count("aa"), "abcabc".count("bc"), "abc".count(""), "".count(""), "abc".count("", 3), "abc".count("", 4), "abc".count("z"))
# expect: 2 2 4 1 1 0 0
print("abcabc".count("a", 1), "abcabc".count("a", -3), "abcabc".count("abc", 0, 5), "a😀a😀".count("😀"), "abc".count("a", None, None))
# expect: 1 1 1 2 1
def fails(operation):
    try:
        print(operation())
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
fails(lambda: "a".count())  # expect: TypeError: count expected at least 1 argument, got 0
fails(lambda: "a".count(5))  # expect: TypeError: count() argument 1 must be str, not int
fails(lambda: "a".count("a", "b"))  # expect: TypeError: slice indices must be integers or None or have an __index__ method
fails(lambda: "a".count("a", 1.5))  # expect: TypeError: slice indices must be integers or None or have an __index__ method
fails(lambda: "a".count("a", 1, 2, 3))  # expect: TypeError: count expected at most 3 arguments, got 4
fails(lambda: "a".count(sub="a"))  # expect: TypeError: str.count() takes no keyword arguments
