# Values go through marshal unchanged, shared and recursive ones too.
import marshal

for value in (None, True, ..., StopIteration, -1, 2**40, -(2**70), 1.5, float("inf"), 1 - 2j, "", "aé€😀\ud800", b"\0\xff", (1, (2,)), [1, [2]], {1: 2}, {3}, frozenset({4}), slice(1, 2, 3)):
    assert marshal.loads(marshal.dumps(value)) == value, value
loop = []
loop.append(loop)
back = marshal.loads(marshal.dumps(loop))
print(back[0] is back, marshal.dumps(loop))
print(marshal.dumps((1, "abc", b"x", None)))
code = marshal.loads(marshal.dumps(compile("x = 6 * y", "<made>", "exec")))
namespace = {"y": 7}
exec(code, namespace)
print(namespace["x"], code.co_filename)
for data in (b"", b"i", b"\xff", b"0", b"r\0\0\0\0", b"l\x01\0\0\0\0\0", b"(\xff\xff\xff\xff"):
    try:
        print(marshal.loads(data))
    except (EOFError, ValueError, TypeError) as error:
        print(type(error).__name__, error)
for value in (object(), range(3)):
    try:
        marshal.dumps(value)
    except ValueError as error:
        print(error)
# expect: True b'\xdb\x01\x00\x00\x00r\x00\x00\x00\x00'
# expect: b'\xa9\x04\xe9\x01\x00\x00\x00\xda\x03abc\xf3\x01\x00\x00\x00xN'
# expect: 42 <made>
# expect: EOFError EOF read where object expected
# expect: EOFError marshal data too short
# expect: ValueError bad marshal data (unknown type code)
# expect: TypeError NULL object in marshal data for object
# expect: ValueError bad marshal data (invalid reference)
# expect: ValueError bad marshal data (unnormalized long data)
# expect: ValueError bad marshal data (tuple size out of range)
# expect: unmarshallable object
# expect: unmarshallable object
