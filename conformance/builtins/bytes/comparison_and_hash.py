# Bytes compare by value and can be keys.
print(b"a" < b"b", b"ab" > b"a", b"a" == b"a", {b"k": 1}[b"k"], sorted([b"b", b"a"]), b"a" != "a", bool(b""), bool(b"\0"))  # expect: True True True 1 [b'a', b'b'] True False True
