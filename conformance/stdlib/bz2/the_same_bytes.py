# Compressed data is the same as the reference program's, and comes back in pieces of any size.
import bz2
import hashlib

words = [f"word{i * i % 97}" for i in range(3000)]
texts = [b"", b"a", b"aaa", b"a" * 300, b"abcabc", bytes(range(256)), " ".join(words).encode()]
for text in texts:
    for level in 1, 9:
        packed = bz2.compress(text, level)
        print(len(text), len(packed), hashlib.md5(packed).hexdigest()[:8], bz2.decompress(packed) == text)
# expect: 0 14 f3cea56b True
# expect: 0 14 4059d198 True
# expect: 1 37 5fcc0a89 True
# expect: 1 37 f8632538 True
# expect: 3 37 d71c6546 True
# expect: 3 37 eb0b25d4 True
# expect: 300 45 b378633f True
# expect: 300 45 780d09a2 True
# expect: 6 39 18585ce3 True
# expect: 6 39 bea57620 True
# expect: 256 425 7620c043 True
# expect: 256 425 8732c133 True
# expect: 20537 295 1a53708c True
# expect: 20537 295 37c45499 True
unpacker = bz2.BZ2Decompressor()
result = b"".join(unpacker.decompress(packed[i : i + 100]) for i in range(0, len(packed), 100))
print(result == text, unpacker.eof, unpacker.needs_input)  # expect: True True False
unpacker = bz2.BZ2Decompressor()
print(unpacker.decompress(packed + b"tail", 20), unpacker.eof, unpacker.needs_input)
# expect: b'word0 word1 word4 wo' False False
rest = unpacker.decompress(b"")
print(len(rest), unpacker.eof, unpacker.unused_data)  # expect: 20517 True b'tail'
packer = bz2.BZ2Compressor(5)
print(packer.compress(b"abc"), packer.flush()[:4])  # expect: b'' b'BZh5'
for wrong in (
    packer.flush,
    lambda: packer.compress(b""),
    lambda: unpacker.decompress(b""),
    lambda: bz2.BZ2Compressor(0),
    lambda: bz2.decompress(b"x"),
    lambda: bz2.decompress(packed[:-3]),
    lambda: bz2.decompress(packed[:20] + b"\xff" + packed[21:]),
    lambda: bz2.BZ2Decompressor().decompress("x"),
):
    try:
        wrong()
    except Exception as error:
        print(type(error).__name__, error)
# expect: ValueError Repeated call to flush()
# expect: ValueError Compressor has been flushed
# expect: EOFError End of stream already reached
# expect: ValueError compresslevel must be between 1 and 9
# expect: OSError Invalid data stream
# expect: ValueError Compressed data ended before the end-of-stream marker was reached
# expect: OSError Invalid data stream
# expect: TypeError a bytes-like object is required, not 'str'
print(bz2.decompress(packed + packed) == text + text, bz2.decompress(bz2.compress(b"end") + b"rubbish"))
# expect: True b'end'
