# Iterators of texts and buffers share their methods.
for source in "abc", "a\u0100c", b"abc", bytearray(b"abc"):
    it = iter(source)
    print(type(it).__name__, it.__iter__() is it, it.__length_hint__(), it.__next__(), it.__length_hint__(), it.__reduce__()[1:])
    it.__setstate__(0)
    print(it.__next__(), end=" ")
    it.__setstate__(2)
    print(ascii(list(it)), it.__length_hint__(), it.__reduce__()[1:])
# expect: str_ascii_iterator True 3 a 2 (('abc',), 1)
# expect: a ['c'] 0 (('',),)
# expect: str_iterator True 3 a 2 (('aĀc',), 1)
# expect: a ['c'] 0 (('',),)
# expect: bytes_iterator True 3 97 2 ((b'abc',), 1)
# expect: 97 [99] 0 (((),),)
# expect: bytearray_iterator True 3 97 2 ((bytearray(b'abc'),), 1)
# expect: 97 [99] 0 (((),),)
names = "str_ascii_iterator str_iterator bytes_iterator bytearray_iterator"
