# An __index__ that raises TypeError leaves what else the object is; other errors count.
class Bytes(bytes):
    def __index__(self):
        raise TypeError


class Items(list):
    def __index__(self):
        raise TypeError("no size")


class Wrong(list):
    def __index__(self):
        raise KeyError("wrong")


for make in bytes, bytearray:
    print(make(Bytes(b"ab")), make(Items([65, 66])))
    try:
        make(Wrong())
    except KeyError as error:
        print(repr(error))
# expect: b'ab' b'AB'
# expect: KeyError('wrong')
# expect: bytearray(b'ab') bytearray(b'AB')
# expect: KeyError('wrong')
