# What slices of bytearray take and how they word what they do not.
def assign(value):
    array = bytearray(b"abcd")
    try:
        array[1:3] = value
    except Exception as error:
        return f"{type(error).__name__}: {error}"
    return array
print(assign([1, 2]))  # expect: bytearray(b'a\x01\x02d')
print(assign(...))  # expect: TypeError: cannot convert 'ellipsis' object to bytearray
print(assign(5))  # expect: TypeError: can assign only bytes, buffers, or iterables of ints in range(0, 256)
print(assign("ab"))  # expect: TypeError: can assign only bytes, buffers, or iterables of ints in range(0, 256)
print(assign(object()))  # expect: TypeError: cannot convert 'object' object to bytearray
class Text(str):
    pass
try:
    bytearray().extend(Text("a"))
except TypeError as error:
    print(error)
# expect: expected iterable of integers; got: 'str'
