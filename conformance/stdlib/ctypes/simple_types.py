# Simple C types hold one value in memory: what they take, what they give back, and what they refuse.
from ctypes import (
    alignment, c_bool, c_char, c_char_p, c_double, c_float, c_short, c_ubyte, c_void_p, c_wchar, c_wchar_p,
    py_object, sizeof,
)

VALUES = 1, -1, 300, 2**40, 1.5, "a", "ab", b"a", b"ab", None, [], bytearray(b"q")


def show(kind, values=VALUES):
    print(kind.__name__, kind())
    for value in values:
        try:
            print(repr(kind(value).value), end=" ")
        except TypeError as error:
            print(f"\n{value!r}: {error}", end=" ")
    print()


for kind in (c_short, c_ubyte, c_float, c_double):
    show(kind)
# expect: c_short c_short(0)
# expect: 1 -1 300 0 
# expect: 1.5: 'float' object cannot be interpreted as an integer 
# expect: 'a': 'str' object cannot be interpreted as an integer 
# expect: 'ab': 'str' object cannot be interpreted as an integer 
# expect: b'a': 'bytes' object cannot be interpreted as an integer 
# expect: b'ab': 'bytes' object cannot be interpreted as an integer 
# expect: None: 'NoneType' object cannot be interpreted as an integer 
# expect: []: 'list' object cannot be interpreted as an integer 
# expect: bytearray(b'q'): 'bytearray' object cannot be interpreted as an integer 
# expect: c_ubyte c_ubyte(0)
# expect: 1 255 44 0 
# expect: 1.5: 'float' object cannot be interpreted as an integer 
# expect: 'a': 'str' object cannot be interpreted as an integer 
# expect: 'ab': 'str' object cannot be interpreted as an integer 
# expect: b'a': 'bytes' object cannot be interpreted as an integer 
# expect: b'ab': 'bytes' object cannot be interpreted as an integer 
# expect: None: 'NoneType' object cannot be interpreted as an integer 
# expect: []: 'list' object cannot be interpreted as an integer 
# expect: bytearray(b'q'): 'bytearray' object cannot be interpreted as an integer 
# expect: c_float c_float(0.0)
# expect: 1.0 -1.0 300.0 1099511627776.0 1.5 
# expect: 'a': must be real number, not str 
# expect: 'ab': must be real number, not str 
# expect: b'a': must be real number, not bytes 
# expect: b'ab': must be real number, not bytes 
# expect: None: must be real number, not NoneType 
# expect: []: must be real number, not list 
# expect: bytearray(b'q'): must be real number, not bytearray 
# expect: c_double c_double(0.0)
# expect: 1.0 -1.0 300.0 1099511627776.0 1.5 
# expect: 'a': must be real number, not str 
# expect: 'ab': must be real number, not str 
# expect: b'a': must be real number, not bytes 
# expect: b'ab': must be real number, not bytes 
# expect: None: must be real number, not NoneType 
# expect: []: must be real number, not list 
# expect: bytearray(b'q'): must be real number, not bytearray 
show(c_char)
# expect: c_char c_char(b'\x00')
# expect: b'\x01' 
# expect: -1: integer not in range(256) 
# expect: 300: integer not in range(256) 
# expect: 1099511627776: integer not in range(256) 
# expect: 1.5: one character bytes, bytearray, or an integer in range(256) expected, not float 
# expect: 'a': one character bytes, bytearray, or an integer in range(256) expected, not str 
# expect: 'ab': one character bytes, bytearray, or an integer in range(256) expected, not str b'a' 
# expect: b'ab': one character bytes, bytearray, or an integer in range(256) expected, not bytes of length 2 
# expect: None: one character bytes, bytearray, or an integer in range(256) expected, not NoneType 
# expect: []: one character bytes, bytearray, or an integer in range(256) expected, not list b'q' 
show(c_wchar)
# expect: c_wchar c_wchar('\x00')
# expect:
# expect: 1: a unicode character expected, not instance of int 
# expect: -1: a unicode character expected, not instance of int 
# expect: 300: a unicode character expected, not instance of int 
# expect: 1099511627776: a unicode character expected, not instance of int 
# expect: 1.5: a unicode character expected, not instance of float 'a' 
# expect: 'ab': a unicode character expected, not a string of length 2 
# expect: b'a': a unicode character expected, not instance of bytes 
# expect: b'ab': a unicode character expected, not instance of bytes 
# expect: None: a unicode character expected, not instance of NoneType 
# expect: []: a unicode character expected, not instance of list 
# expect: bytearray(b'q'): a unicode character expected, not instance of bytearray 
show(c_bool)
# expect: c_bool c_bool(False)
# expect: True True True True True True True True True False False True 
show(c_char_p, VALUES[4:])
# expect: c_char_p c_char_p(None)
# expect:
# expect: 1.5: bytes or integer address expected instead of float instance 
# expect: 'a': bytes or integer address expected instead of str instance 
# expect: 'ab': bytes or integer address expected instead of str instance b'a' b'ab' None 
# expect: []: bytes or integer address expected instead of list instance 
# expect: bytearray(b'q'): bytes or integer address expected instead of bytearray instance 
show(c_wchar_p, VALUES[4:])
# expect: c_wchar_p c_wchar_p(None)
# expect:
# expect: 1.5: unicode string or integer address expected instead of float instance 'a' 'ab' 
# expect: b'a': unicode string or integer address expected instead of bytes instance 
# expect: b'ab': unicode string or integer address expected instead of bytes instance None 
# expect: []: unicode string or integer address expected instead of list instance 
# expect: bytearray(b'q'): unicode string or integer address expected instead of bytearray instance 
show(c_void_p, [1, 300, None, "a", 1.5])
# expect: c_void_p c_void_p(None)
# expect: 1 300 None 
# expect: 'a': cannot be converted to pointer 
# expect: 1.5: cannot be converted to pointer 
show(py_object)
# expect: py_object py_object(<NULL>)
# expect: 1 -1 300 1099511627776 1.5 'a' 'ab' b'a' b'ab' None [] bytearray(b'q') 
print(sizeof(c_short), sizeof(c_double), alignment(c_double), sizeof(c_char))  # expect: 2 8 8 1
print(c_short.__ctype_be__(5), bytes(c_short.__ctype_be__(5)), c_short.__ctype_le__ is c_short)
# expect: c_short_be(5) b'\x00\x05' True
print(bool(c_short(0)), bool(c_short(3)), c_short(1) == c_short(1), c_float(1.1), c_char(b"x"))
# expect: False True False c_float(1.100000023841858) c_char(b'x')
for arguments in ((1, 2), ("x",)):
    try:
        c_short(*arguments)
    except TypeError as error:
        print(error)
# expect: __init__ expected at most 1 argument, got 2
# expect: 'str' object cannot be interpreted as an integer
try:
    hash(c_short(1))
except TypeError as error:
    print(error)
# expect: unhashable type


class Derived(c_short):
    pass


print(Derived(3).value, bytes(Derived(258)), isinstance(Derived(1), c_short))  # expect: 3 b'\x02\x01' True
