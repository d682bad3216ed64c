# The operators of bytes by name.
b = b"ab"
print(b.__add__(b"c"), b.__mul__(2), b.__rmul__(2), b.__contains__(b"b"), b.__contains__(97), b.__len__(), b.__getitem__(1), b.__getitem__(slice(0, 1)))
# expect: b'abc' b'abab' b'abab' True True 2 98 b'a'
print(b.__lt__(b"b"), b.__le__(b"ab"), b.__eq__(b"ab"), b.__ne__(b"ab"), b.__gt__(b"aa"), b.__ge__(b"b"))  # expect: True True True False True False
print([getattr(b, name)("ab") for name in ("__lt__", "__le__", "__eq__", "__ne__", "__gt__", "__ge__")] == [NotImplemented] * 6)  # expect: True
print(b.__eq__(bytearray(b"ab")), b.__lt__(memoryview(b"b")), list(b.__iter__()), b.__hash__() == hash(b"a" + b"b"))
# expect: NotImplemented NotImplemented [97, 98] True
print(b"%d-%s".__mod__((5, b"x")), b.__rmod__("%s"), b.__rmod__(b"<%s>"), b.__repr__(), b.__str__(), b.__getnewargs__(), b.__bytes__() is b)
# expect: b'5-x' NotImplemented b'<ab>' b'ab' b'ab' (b'ab',) True
