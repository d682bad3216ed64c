# The operators of bytearray by name; those in place answer the array itself.
a = bytearray(b"ab")
print(a.__add__(b"c"), a.__mul__(2), a.__rmul__(2), a.__contains__(b"b"), a.__contains__(97), a.__len__(), a.__getitem__(1), a.__getitem__(slice(0, 1)))
# expect: bytearray(b'abc') bytearray(b'abab') bytearray(b'abab') True True 2 98 bytearray(b'a')
print(a.__lt__(b"b"), a.__le__(b"ab"), a.__eq__(b"ab"), a.__ne__(b"ab"), a.__gt__(b"aa"), a.__ge__(b"b"))  # expect: True True True False True False
print([getattr(a, name)("ab") for name in ("__lt__", "__le__", "__eq__", "__ne__", "__gt__", "__ge__")] == [NotImplemented] * 6)  # expect: True
print(a.__iadd__(b"c") is a, a.__imul__(2) is a, a, list(a.__iter__()))  # expect: True True bytearray(b'abcabc') [97, 98, 99, 97, 98, 99]
a.__setitem__(0, 65)
a.__setitem__(slice(1, 3), b"-")
a.__delitem__(-1)
a.__delitem__(slice(0, 2))
print(a, a.__repr__(), a.__str__(), bytearray.__hash__)  # expect: bytearray(b'ab') bytearray(b'ab') bytearray(b'ab') None
print(bytearray(b"%d").__mod__(5), a.__rmod__("%s"), bytearray(b"x").__rmod__(b"<%s>"))  # expect: bytearray(b'5') NotImplemented NotImplemented
