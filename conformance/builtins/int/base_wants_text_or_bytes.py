# With a base only text, bytes and bytearray are taken; without one anything that shows bytes.
from array import array

for value in (memoryview(b"100"), array("B", b"100"), bytearray(b"100")):
    try:
        print(int(value), int(value, 2))
    except TypeError as error:
        print(int(value), error)
# expect: 100 int() can't convert non-string with explicit base
# expect: 100 int() can't convert non-string with explicit base
# expect: 100 4
