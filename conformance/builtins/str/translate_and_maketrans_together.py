# Tables map code points to texts, code points or None, and may be anything with __getitem__.
table = str.maketrans({"a": "<A>", "b": None, 99: 100, "\U0001f600": "!"})
print("abc\U0001f600d".translate(table), str.maketrans("ab", "xy", "z"), "abz".translate(str.maketrans("ab", "xy", "z")))
# expect: <A>d!d {97: 120, 98: 121, 122: None} xy
class Rot:
    def __getitem__(self, code):
        if code > 120:
            raise LookupError
        return chr(code + 1)
print("axyz".translate(Rot()), "ab".translate([None] * 98), "ab".translate("x" * 98))  # expect: byyz b xb
def fails(operation):
    try:
        print(operation())
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
fails(lambda: "a".translate({97: 0x110000}))  # expect: ValueError: character mapping must be in range(0x110000)
fails(lambda: "a".translate({97: 1.5}))  # expect: TypeError: character mapping must return integer, None or str
fails(lambda: "a".translate(5))  # expect: TypeError: 'int' object is not subscriptable
fails(lambda: str.maketrans("a"))  # expect: TypeError: if you give only one argument to maketrans it must be a dict
fails(lambda: str.maketrans("ab", "x"))  # expect: ValueError: the first two maketrans arguments must have equal length
fails(lambda: str.maketrans({"ab": 1}))  # expect: ValueError: string keys in translate table must be of length 1
fails(lambda: str.maketrans({1.5: 1}))  # expect: TypeError: keys in translate table must be strings or integers
