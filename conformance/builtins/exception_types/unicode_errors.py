# Five arguments with names; str() tells what could not be done.
e = UnicodeEncodeError("ascii", "a\xe9b", 1, 2, "ordinal not in range(128)")
print(e)  # expect: 'ascii' codec can't encode character '\xe9' in position 1: ordinal not in range(128)
print(e.encoding, e.object, e.start, e.end, e.reason)  # expect: ascii aéb 1 2 ordinal not in range(128)
e.end = 3
print(e)  # expect: 'ascii' codec can't encode characters in position 1-2: ordinal not in range(128)
e.start = 10
print(e.start, e)  # expect: 10 'ascii' codec can't encode characters in position 10-2: ordinal not in range(128)
d = UnicodeDecodeError("utf-8", b"\xff\xfe", 0, 1, "invalid start byte")
print(d)  # expect: 'utf-8' codec can't decode byte 0xff in position 0: invalid start byte
d.reason = "changed"
d.end = 2
print(d, d.args)
# expect: 'utf-8' codec can't decode bytes in position 0-1: changed ('utf-8', b'\xff\xfe', 0, 1, 'invalid start byte')
t = UnicodeTranslateError("ab", 0, 1, "no reason")
print(t, t.object)  # expect: can't translate character '\x61' in position 0: no reason ab
for call in (
    lambda: UnicodeEncodeError("ascii"),
    lambda: UnicodeDecodeError("a", "text", 0, 1, "r"),
    lambda: UnicodeEncodeError("a", b"bytes", 0, 1, "r"),
    lambda: UnicodeTranslateError("a", 0, "x", "r"),
):
    try:
        call()
    except TypeError as error:
        print(error)
# expect: function takes exactly 5 arguments (1 given)
# expect: a bytes-like object is required, not 'str'
# expect: argument 2 must be str, not bytes
# expect: 'str' object cannot be interpreted as an integer
