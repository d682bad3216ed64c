# Texts compare with texts alone, by code points.
print("ab".__lt__("b"), "ab".__le__("ab"), "ab".__eq__("ab"), "ab".__ne__("a"), "b".__gt__("ab"), "b".__ge__("c"))
# expect: True True True True True False
print([getattr("a", name)(b"a") for name in ("__lt__", "__le__", "__eq__", "__ne__", "__gt__", "__ge__")] == [NotImplemented] * 6)  # expect: True
print("\uffff" < "\U00010000", "Z" < "a", "" < "a", "a" < "a\0", "é" > "z")  # expect: True True True True True
print("a".__hash__() == hash("a"), "".__hash__() == hash(""), "ab".__hash__() == ("a" + "b").__hash__())  # expect: True True True
class Own(str):
    pass
print(Own("a").__eq__("a"), Own("a") == "a", hash(Own("a")) == hash("a"), {"a": 1}[Own("a")])  # expect: True True True 1
