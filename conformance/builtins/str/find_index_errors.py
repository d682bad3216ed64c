# find and rfind give -1 where index and rindex raise.
print("abcabc".find("c"), "abcabc".rfind("c"), "abcabc".find("c", 3), "abcabc".rfind("c", 0, 5), "abc".find(""), "abc".rfind(""), "abc".find("", 4), "abc".find("z"))
# expect: 2 5 5 2 0 3 -1 -1
print("abcabc".index("b"), "abcabc".rindex("b"), "a😀b".index("b"), "abc".find("c", -1), "abc".find("a", -10**20, 10**20), "aXbX".rfind("X", None, -1))
# expect: 1 4 2 2 0 1
def fails(operation):
    try:
        print(operation())
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
fails(lambda: "abc".index("z"))  # expect: ValueError: substring not found
fails(lambda: "abc".rindex("a", 1))  # expect: ValueError: substring not found
fails(lambda: "abc".find(1))  # expect: TypeError: find() argument 1 must be str, not int
fails(lambda: "abc".index())  # expect: TypeError: index expected at least 1 argument, got 0
fails(lambda: "abc".rfind("a", "b"))  # expect: TypeError: slice indices must be integers or None or have an __index__ method
fails(lambda: "abc".find("a", 0.0))  # expect: TypeError: slice indices must be integers or None or have an __index__ method
