# maketrans: from a dict, from two texts, with characters to delete.
print(str.maketrans({"a": "b", 99: None, "d": "long"}), str.maketrans("ab", "xy"), str.maketrans("ab", "xy", "az"), str.maketrans("", "", "q"))
# expect: {97: 'b', 99: None, 100: 'long'} {97: 120, 98: 121} {97: None, 98: 121, 122: None} {113: None}
print("abcd".translate(str.maketrans({"a": "1", "b": None, 99: 100})), str.maketrans("é😀", "ab"))
# expect: 1dd {233: 97, 128512: 98}
def fails(operation):
    try:
        print(operation())
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
fails(lambda: str.maketrans("ab", "x"))  # expect: ValueError: the first two maketrans arguments must have equal length
fails(lambda: str.maketrans("ab"))  # expect: TypeError: if you give only one argument to maketrans it must be a dict
fails(lambda: str.maketrans({"ab": 1}))  # expect: ValueError: string keys in translate table must be of length 1
fails(lambda: str.maketrans({1.5: 1}))  # expect: TypeError: keys in translate table must be strings or integers
fails(lambda: str.maketrans(1, "a"))
# expect: TypeError: first maketrans argument must be a string if there is a second argument
fails(lambda: str.maketrans("a", 1))  # expect: TypeError: maketrans() argument 2 must be str, not int
fails(lambda: str.maketrans("a", "b", 3))  # expect: TypeError: maketrans() argument 3 must be str, not int
fails(lambda: str.maketrans())  # expect: TypeError: maketrans expected at least 1 argument, got 0
