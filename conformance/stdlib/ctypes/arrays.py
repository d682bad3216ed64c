# Arrays: a type times a number. Indices, slices, assignment, character arrays with value and raw.
from ctypes import c_char, c_short, c_wchar, create_string_buffer, create_unicode_buffer, sizeof

Three = c_short * 3
print(Three, Three._length_, Three._type_, sizeof(Three), Three is c_short * 3)
# expect: <class '__main__.c_short_Array_3'> 3 <class 'ctypes.c_short'> 6 True
numbers = Three(1, 2)
print(numbers[:], len(numbers), numbers[-1], list(numbers), Three(1, 2, 3)[::2])
# expect: [1, 2, 0] 3 0 [1, 2, 0] [1, 3]
numbers[0] = 70000
numbers[1:3] = [7, 8]
print(numbers[:], bytes(numbers))  # expect: [4464, 7, 8] b'p\x11\x07\x00\x08\x00'


def attempt(action):
    try:
        print(action())
    except (TypeError, ValueError, IndexError, AttributeError) as error:
        print(type(error).__name__, error)


attempt(lambda: Three(1, 2, 3, 4))  # expect: IndexError invalid index
attempt(lambda: numbers[3])  # expect: IndexError invalid index
attempt(lambda: Three(1, "x"))  # expect: TypeError 'str' object cannot be interpreted as an integer
attempt(lambda: c_short * -1)  # expect: ValueError Array length must be >= 0, not -1
attempt(lambda: c_short * "a")  # expect: TypeError can't multiply sequence by non-int of type 'str'
attempt(lambda: numbers.__setitem__(slice(0, 2), [1]))  # expect: ValueError Can only assign sequence of same size
attempt(lambda: numbers.__setitem__(slice(0, 3, 2), [1, 2]))  # expect: None
attempt(lambda: Three() == Three())  # expect: False
table = (Three * 2)((1, 2, 3), (4, 5, 6))
row = table[1]
row[0] = 40
print([line[:] for line in table], memoryview(table).shape, memoryview(table).format, memoryview(table).nbytes)
# expect: [[1, 2, 3], [40, 5, 6]] (2, 3) <h 12

buffer = create_string_buffer(b"hello", 8)
print(buffer.value, buffer.raw, len(buffer), buffer[0], buffer[1:3])
# expect: b'hello' b'hello\x00\x00\x00' 8 b'h' b'el'
buffer.value = b"hi"
print(buffer.raw)  # expect: b'hi\x00lo\x00\x00\x00'
buffer.raw = b"abc"
print(buffer.raw, (c_char * 2)(b"x", b"y").value)  # expect: b'abclo\x00\x00\x00' b'xy'
attempt(lambda: setattr(buffer, "value", b"much too long"))  # expect: ValueError byte string too long
attempt(lambda: setattr(buffer, "value", "text"))  # expect: TypeError bytes expected instead of str instance
wide = create_unicode_buffer("h\u00e9llo", 8)
print(wide.value, wide[1], wide[:3], len(wide), (c_wchar * 2)("a", "b").value)  # expect: héllo é hél 8 ab
