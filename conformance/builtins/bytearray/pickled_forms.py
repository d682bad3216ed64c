# How bytearrays tell pickle what they are made of, before and since protocol 3.
a = bytearray(b"a\xff")
print(a.__reduce__())  # expect: (<class 'bytearray'>, ('aÿ', 'latin-1'), None)
print(a.__reduce_ex__(2))  # expect: (<class 'bytearray'>, ('aÿ', 'latin-1'), None)
print(a.__reduce_ex__(3))  # expect: (<class 'bytearray'>, (b'a\xff',), None)
print(a.__reduce_ex__(4))  # expect: (<class 'bytearray'>, (b'a\xff',), None)
class Own(bytearray):
    pass
own = Own(b"x")
own.note = 1
print(own.__reduce_ex__(4)[1:])  # expect: ((b'x',), {'note': 1})
