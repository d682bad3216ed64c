# bool(): __bool__ first, then __len__; both are checked.
class Truth:
    def __init__(self, answer):
        self.answer = answer
    def __bool__(self):
        return self.answer
class Sized:
    def __init__(self, length):
        self.length = length
    def __len__(self):
        return self.length
print(bool(Truth(True)), bool(Truth(False)), bool(Sized(0)), bool(Sized(2)), bool(object()), bool())
# expect: True False False True True False
print([bool(x) for x in (0, 0.0, -0.0, 0j, "", b"", [], (), {}, set(), range(0), None, float("nan"), "0", [0])])
# expect: [False, False, False, False, False, False, False, False, False, False, False, False, True, True, True]
for bad in (Truth(1), Truth(None), Sized(-1), Sized("a")):
    try:
        bool(bad)
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
# expect: TypeError: __bool__ should return bool, returned int
# expect: TypeError: __bool__ should return bool, returned NoneType
# expect: ValueError: __len__() should return >= 0
# expect: TypeError: 'str' object cannot be interpreted as an integer
