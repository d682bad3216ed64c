# Bytes as keys, alone and in tuples, and what else equals them or hashes as they do.

counts = {b"ab": 1, "ab": 2, (b"a", b"b"): 3, 97: 4, b"": 5}
print(counts[b"ab"], counts["ab"], counts[b"a", b"b"], counts[97], counts[b""], b"a" in counts, len(counts))
# expect: 1 2 3 4 5 False 5
print(counts.get(memoryview(b"ab")), memoryview(b"ab") in counts, (memoryview(b"a"), b"b") in counts)
# expect: 1 True True
counts[memoryview(b"ab")] = "by view"
print(counts[b"ab"], [type(key).__name__ for key in counts])
# expect: by view ['bytes', 'str', 'tuple', 'int', 'bytes']
counts[b"ab"] = "again"
print(counts[b"ab"], counts.pop(b""), list(counts.values()), {b"x", memoryview(b"x"), "x"} == {"x", b"x"})
# expect: again 5 ['again', 2, 3, 4] True
try:
    counts[bytearray(b"ab")]
except TypeError as error:
    print(error)
# expect: cannot use 'bytearray' as a dict key (unhashable type: 'bytearray')


class Bytes(bytes):
    def __eq__(self, other):
        return True

    def __hash__(self):
        return hash(b"ab")


class Plain(bytes):
    pass


print(counts[Bytes(b"zz")], counts[Plain(b"ab")], Plain(b"a") in {b"a": 1}, (Plain(b"a"),) in {(b"a",): 1})
# expect: again again True True
print({Bytes(b"q"): 1}[b"ab"], hash(Plain(b"ab")) == hash(b"ab") == hash(memoryview(b"ab")))  # expect: 1 True
many = {}
for turn in range(3):
    for i in range(300):
        key = bytes([i & 255, i >> 8])
        many[key] = many.get(key, 0) + 1
        many[key, i] = turn
print(len(many), many[b"\x05\x00"], many[b"\x05\x01", 261], many[b"\x05\x01", 261.0], (b"\x05\x01", 262) in many)
# expect: 600 3 2 2 False
for i in range(0, 300, 2):
    del many[bytes([i & 255, i >> 8])]
print(len(many), b"\x04\x00" in many, b"\x03\x00" in many, b"a" == b"a", b"a" != bytearray(b"a"), (b"a", 1) == (b"a", True))
# expect: 450 False True True False True
