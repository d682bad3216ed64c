# An iterator over nothing still knows over what, until it has been asked for an item.
for nothing in "", b"", bytearray():
    iterator = iter(nothing)
    print(iterator.__reduce__()[1:])
    for item in iterator:
        pass
    print(iterator.__reduce__()[1:])
# expect: (('',), 0)
# expect: (('',),)
# expect: ((b'',), 0)
# expect: (((),),)
# expect: ((bytearray(b''),), 0)
# expect: (((),),)
