# += and *= change the object; + and * make a new one.
b = c = bytearray(b"ab")
b += b"c"
b *= 2
print(c, b is c)  # expect: bytearray(b'abcabc') True
b = b + b"!"
print(b is c, b, c)  # expect: False bytearray(b'abcabc!') bytearray(b'abcabc')
def fails(operation):
    try:
        operation()
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
def add(value):
    global c
    c += value
def multiply(value):
    global c
    c *= value
for value in ("x", 5, None, [1]):
    fails(lambda: add(value))
# expect: TypeError: can't concat str to bytearray
# expect: TypeError: can't concat int to bytearray
# expect: TypeError: can't concat NoneType to bytearray
# expect: TypeError: can't concat list to bytearray
for value in ("x", 1.5, 10**20):
    fails(lambda: multiply(value))
# expect: TypeError: can't multiply sequence by non-int of type 'str'
# expect: TypeError: can't multiply sequence by non-int of type 'float'
# expect: OverflowError: cannot fit 'int' into an index-sized integer
fails(lambda: add(c))  # expect: BufferError: Existing exports of data: object cannot be re-sized
