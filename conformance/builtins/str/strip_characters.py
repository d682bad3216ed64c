# strip, lstrip, rstrip: a set of characters, or white space.
print(repr("  a b ".strip()), repr("xxaxx".strip("x")), repr("abcba".strip("ab")), repr("abc".strip("")), repr("  ".strip()), repr("xay".lstrip("xy")), repr("xay".rstrip("yx")))
# expect: 'a b' 'a' 'c' 'abc' '' 'ay' 'xa'
print(repr("\u3000\x1ca\x85".strip()), repr(" a ".strip(None)), repr("😀a😀".strip("😀")), repr("aab".lstrip("a")), repr("\u200ba".strip()))
# expect: 'a' 'a' 'a' 'b' '\u200ba'
def fails(operation):
    try:
        print(operation())
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
fails(lambda: "a".strip(1))  # expect: TypeError: strip arg must be None or str
fails(lambda: "a".lstrip(b"a"))  # expect: TypeError: lstrip arg must be None or str
fails(lambda: "a".rstrip("a", "b"))  # expect: TypeError: rstrip expected at most 1 argument, got 2
fails(lambda: "a".strip(chars="a"))  # expect: TypeError: str.strip() takes no keyword arguments
