# removeprefix and removesuffix: once, and only at the edge.
print("abcabc".removeprefix("abc"), "abc".removeprefix("bc"), "abc".removeprefix(""), "abcabc".removesuffix("abc"), "abc".removesuffix("ab"), "abc".removesuffix(""), "abc".removeprefix("abcd"))
# expect: abc abc abc abc abc abc abc
print(type(type("S", (str,), {})("ab").removeprefix("x")).__name__)  # expect: str
def fails(operation):
    try:
        print(operation())
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
fails(lambda: "a".removeprefix(("a",)))  # expect: TypeError: removeprefix() argument must be str, not tuple
fails(lambda: "a".removesuffix(1))  # expect: TypeError: removesuffix() argument must be str, not int
fails(lambda: "a".removeprefix())  # expect: TypeError: str.removeprefix() takes exactly one argument (0 given)
fails(lambda: "a".removesuffix(None))  # expect: TypeError: removesuffix() argument must be str, not None
