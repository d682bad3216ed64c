# Structures and unions: fields in memory, bit fields, nesting, anonymous fields, byte order, and sharing of buffers.
import copy
import pickle
from ctypes import (
    BigEndianStructure, Structure, Union, c_byte, c_char, c_char_p, c_float, c_short, c_ubyte, c_uint16, c_ushort, sizeof,
)


class Point(Structure):
    _fields_ = [("x", c_short), ("y", c_short)]


def attempt(action):
    try:
        print(action())
    except (TypeError, ValueError, AttributeError) as error:
        print(type(error).__name__, error)


point = Point(1, y=2)
print(point.x, point.y, sizeof(Point), bytes(point), Point.x, Point.y.offset, memoryview(point).format)
# expect: 1 2 4 b'\x01\x00\x02\x00' <ctypes.CField 'x' type=c_short, ofs=0, size=2> 2 T{<h:x:<h:y:}
attempt(lambda: Point(1, 2, 3))  # expect: TypeError too many initializers
attempt(lambda: Point(1, x=2))  # expect: TypeError duplicate values for field 'x'
attempt(lambda: Point("a"))  # expect: TypeError 'str' object cannot be interpreted as an integer
attempt(lambda: point.z)  # expect: AttributeError 'Point' object has no attribute 'z'
attempt(lambda: setattr(Point, "_fields_", []))  # expect: AttributeError _fields_ is final
point.z = 5
print(point.z, copy.copy(Point(5, 6)).y, pickle.loads(pickle.dumps(Point(3, 4))).x)  # expect: 5 6 3


class Flags(Structure):
    _fields_ = [("a", c_ushort, 3), ("b", c_ushort, 5), ("c", c_short, 4), ("d", c_ubyte)]


flags = Flags(9, 31, -3, 255)
print(flags.a, flags.b, flags.c, flags.d, bytes(flags), sizeof(Flags), Flags.c)
# expect: 1 31 -3 255 b'\xf9\r\xff\x00' 4 <ctypes.CField 'c' type=c_short, ofs=0, bit_size=4, bit_offset=8>


class Bits(Union):
    _fields_ = [("whole", c_uint16 * 2), ("real", c_float), ("bytes", c_ubyte * 4)]


bits = Bits(real=1.0)
print(bits.whole[:], bits.bytes[:], sizeof(Bits))  # expect: [0, 16256] [0, 0, 128, 63] 4


class Outer(Structure):
    _anonymous_ = ["inner"]
    _fields_ = [("inner", Point), ("name", c_char * 4), ("more", c_byte * 2)]


outer = Outer((1, 2), b"ab", (5, 6))
outer.x = 10
outer.inner.y = 20
print(outer.inner.x, outer.y, outer.name, outer.more[:], Outer.y, bytes(outer))
# expect: 10 20 b'ab' [5, 6] <ctypes.CField 'y' type=c_short, ofs=2, size=2> b'\n\x00\x14\x00ab\x00\x00\x05\x06'
attempt(lambda: setattr(outer, "inner", 5))  # expect: TypeError expected Point instance, got int
attempt(lambda: setattr(outer, "more", [1]))  # expect: TypeError expected c_byte_Array_2 instance, got list
attempt(lambda: setattr(outer, "name", b"too long"))  # expect: ValueError bytes too long (8, maximum length 4)


class Network(BigEndianStructure):
    _fields_ = [("port", c_uint16), ("length", c_short)]


print(bytes(Network(1, -2)), Network.from_buffer_copy(bytes(Network(258, 7))).port)  # expect: b'\x00\x01\xff\xfe' 258


class Longer(Point):
    _fields_ = [("z", c_short)]


print(Longer(1, 2, 3).z, Longer.z.offset, Longer.x)  # expect: 3 4 <ctypes.CField 'x' type=c_short, ofs=0, size=2>
data = bytearray(8)
shared = Point.from_buffer(data, 2)
shared.x = 0x4142
print(data, shared._b_base_, Point.from_buffer_copy(b"\1\0\2\0").y)
# expect: bytearray(b'\x00\x00BA\x00\x00\x00\x00') None 2
attempt(lambda: Point.from_buffer_copy(b"\1"))
# expect: ValueError Buffer size too small (1 instead of at least 4 bytes)
attempt(lambda: Point.from_buffer(b"\1\0\2\0"))  # expect: TypeError underlying buffer is not writable
attempt(lambda: Point.from_buffer_copy(b"abcdef", 3))
# expect: ValueError Buffer size too small (6 instead of at least 7 bytes)
attempt(lambda: Point.from_buffer_copy(b"abcdef", -1))  # expect: ValueError offset cannot be negative
attempt(lambda: type("Bad", (Structure,), {"_fields_": 5}))  # expect: TypeError 'int' object is not iterable
attempt(lambda: type("Bad", (Structure,), {"_fields_": [("a", int)]}))  # expect: TypeError this type has no size
attempt(lambda: type("Bad", (Structure,), {"_fields_": [("a",)]}))
# expect: ValueError _fields_ must be a sequence of (name, C type) pairs or (name, C type, bit size) triples
attempt(Structure)  # expect: TypeError abstract class


class Named(Structure):
    _fields_ = [("number", c_short), ("name", c_char_p)]


named = Named(1, b"text")
print(named.name, named._objects)  # expect: b'text' {'1': b'text'}
attempt(lambda: pickle.dumps(named))  # expect: ValueError ctypes objects containing pointers cannot be pickled
