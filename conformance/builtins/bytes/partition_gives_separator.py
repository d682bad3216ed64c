# bytes.partition() gives the separator as the object that it got, and itself where there is none; bytearray copies.
for separator in b"45", bytearray(b"45"), memoryview(b"45"):
    found = b"14523".partition(separator)[1]
    print(found is separator, type(found).__name__, type(bytearray(b"14523").rpartition(separator)[1]).__name__)
# expect: True bytes bytearray
# expect: True bytearray bytearray
# expect: True memoryview bytearray
whole = b"123"
print(whole.partition(b"x")[0] is whole, whole.rpartition(bytearray(b"x"))[2] is whole)  # expect: True True
