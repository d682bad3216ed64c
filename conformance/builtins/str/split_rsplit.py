# split and rsplit: runs of white space, separators, and how many.
print(" a  b ".split(), "a,b,,c".split(","), "a b c".split(None, 1), "a b c".rsplit(None, 1), "".split(), "".split(","), " ".split(" "), "a  ".split(None, 1), "  a b ".rsplit(None, 1))
# expect: ['a', 'b'] ['a', 'b', '', 'c'] ['a', 'b c'] ['a b', 'c'] [] [''] ['', ''] ['a'] ['  a', 'b']
print("a--b--c".split("--", 1), "a--b--c".rsplit("--", 1), "aXbX".rsplit("X"), "a b".split(maxsplit=0), "\u3000a\x1cb\x85".split(), "a,b".split(sep=",", maxsplit=-1))
# expect: ['a', 'b--c'] ['a--b', 'c'] ['a', 'b', ''] ['a b'] ['a', 'b'] ['a', 'b']
def fails(operation):
    try:
        print(operation())
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
fails(lambda: "a".split(""))  # expect: ValueError: empty separator
fails(lambda: "a".split(1))  # expect: TypeError: must be str or None, not int
fails(lambda: "a".split(b","))  # expect: TypeError: must be str or None, not bytes
fails(lambda: "a".split(",", "x"))  # expect: TypeError: 'str' object cannot be interpreted as an integer
fails(lambda: "a".split(",", 1, 2))  # expect: TypeError: split() takes at most 2 arguments (3 given)
fails(lambda: "a".rsplit(",", None))  # expect: TypeError: 'NoneType' object cannot be interpreted as an integer
fails(lambda: "a".split(by=","))  # expect: TypeError: split() got an unexpected keyword argument 'by'
