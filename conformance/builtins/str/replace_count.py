# replace: at most count times; the empty text stands between all characters.
print("aaa".replace("a", "b"), "aaa".replace("a", "b", 2), "aaa".replace("a", "b", 0), "aaa".replace("a", "b", -1), "abc".replace("", "-"), "abc".replace("", "-", 2), "".replace("", "x"), "".replace("a", "x"))
# expect: bbb bba aaa bbb -a-b-c- -a-bc x 
print("abab".replace("ab", ""), "abc".replace("b", "bbb"), "a😀".replace("😀", "é"), "aaa".replace("a", "b", count=1), "aaaa".replace("aa", "a"))
# expect:  abbbc aé baa aa
def fails(operation):
    try:
        print(operation())
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
fails(lambda: "a".replace("a"))  # expect: TypeError: replace() takes at least 2 positional arguments (1 given)
fails(lambda: "a".replace("a", 1))  # expect: TypeError: replace() argument 2 must be str, not int
fails(lambda: "a".replace(1, "a"))  # expect: TypeError: replace() argument 1 must be str, not int
fails(lambda: "a".replace("a", "b", "c"))  # expect: TypeError: 'str' object cannot be interpreted as an integer
fails(lambda: "a".replace("a", "b", 1.5))  # expect: TypeError: 'float' object cannot be interpreted as an integer
fails(lambda: "a".replace("a", "b", 10**20))  # expect: OverflowError: Python int too large to convert to C ssize_t
fails(lambda: "a".replace(old="a", new="b"))  # expect: TypeError: replace() takes at least 2 positional arguments (0 given)
