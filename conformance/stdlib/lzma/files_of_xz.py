# Data of the reference program are unpacked, in pieces of any size; what is packed here comes back; the rest is refused.
import lzma

text = b"the quick brown fox " * 30
packed = bytes.fromhex(
    "fd377a585a000004e6d6b4460200210116000000742fe5a3e00257001f5d003a1a08ce76c7e5e9d60734c3d10ebfce55e1aabde11d0b3fdb046a4d"
    "8ac0000000ea54979a384fcb4e00013bd804000000"
    "7c800f9bb1c467fb020000000004595a"
)
print(lzma.decompress(packed) == text, lzma.decompress(packed + packed) == text * 2, lzma.compress(b"").hex())
# expect: True True fd377a585a000004e6d6b446000000001cdf44211fb6f37d010000000004595a
unpacker = lzma.LZMADecompressor()
print(unpacker.decompress(packed + b"tail", 9), unpacker.eof, unpacker.needs_input, unpacker.check == lzma.CHECK_CRC64)
# expect: b'the quick' False False True
print(unpacker.decompress(b"") == text[9:], unpacker.eof, unpacker.unused_data)  # expect: True True b'tail'
unpacker = lzma.LZMADecompressor()
print(b"".join(unpacker.decompress(packed[i : i + 5]) for i in range(0, len(packed), 5)) == text, unpacker.eof)
# expect: True True
coder = [{"id": lzma.FILTER_LZMA2, "preset": 3}]
old = [{"id": lzma.FILTER_LZMA1, "lc": 1, "lp": 2, "pb": 0}]
words = b" ".join(b"%d" % (i * i % 97) for i in range(1000))
for options in (
    {},
    {"check": lzma.CHECK_SHA256, "preset": 9 | lzma.PRESET_EXTREME},
    {"format": lzma.FORMAT_ALONE},
    {"format": lzma.FORMAT_RAW, "filters": coder},
    {"format": lzma.FORMAT_RAW, "filters": old},
    {"filters": [{"id": lzma.FILTER_DELTA, "dist": 3}] + coder},
):
    made = lzma.compress(words, **options)
    raw = {"format": lzma.FORMAT_RAW, "filters": options["filters"]} if options.get("format") == lzma.FORMAT_RAW else {}
    print(len(made) < len(words), lzma.decompress(made, **raw) == words)
# expect: True True
# expect: True True
# expect: True True
# expect: True True
# expect: True True
# expect: True True
print(lzma._encode_filter_properties(old[0]), lzma._decode_filter_properties(lzma.FILTER_LZMA2, b"\x16"))
# expect: b'\x13\x00\x00\x80\x00' {'id': 33, 'dict_size': 8388608}
packer = lzma.LZMACompressor()
print(packer.compress(b"abc")[:12], len(packer.flush()))  # expect: b'\xfd7zXZ\x00\x00\x04\xe6\xd6\xb4F' 36
for wrong in (
    packer.flush,
    lambda: unpacker.decompress(b""),
    lambda: lzma.decompress(b"x"),
    lambda: lzma.decompress(packed[:-1]),
    lambda: lzma.decompress(packed[:-1] + b"x"),
    lambda: lzma.decompress(packed[:30] + b"xx" + packed[32:]),
    lambda: lzma.decompress(packed, memlimit=1000),
    lambda: lzma.decompress(packed, lzma.FORMAT_RAW),
    lambda: lzma.decompress(packed, 99),
    lambda: lzma.LZMACompressor(preset=10),
    lambda: lzma.LZMACompressor(preset=1, filters=coder),
    lambda: lzma.LZMACompressor(filters=[{}]),
    lambda: lzma.LZMACompressor(filters=[1]),
    lambda: lzma.LZMACompressor(filters=[{"id": 33, "foo": 1}]),
    lambda: lzma.LZMACompressor(filters=coder * 5),
    lambda: lzma.LZMACompressor(lzma.FORMAT_ALONE, check=1),
):
    try:
        wrong()
    except Exception as error:
        print(type(error).__name__, error)
# expect: ValueError Repeated call to flush()
# expect: EOFError Already at end of stream
# expect: LZMAError Input format not supported by decoder
# expect: LZMAError Compressed data ended before the end-of-stream marker was reached
# expect: LZMAError Corrupt input data
# expect: LZMAError Corrupt input data
# expect: LZMAError Memory usage limit exceeded
# expect: ValueError Must specify filters for FORMAT_RAW
# expect: ValueError Invalid container format: 99
# expect: LZMAError Invalid or unsupported options
# expect: ValueError Cannot specify both preset and filter chain
# expect: ValueError Filter specifier must have an "id" entry
# expect: TypeError Filter specifier must be a dict or dict-like object
# expect: ValueError Invalid filter specifier for LZMA filter
# expect: ValueError Too many filters - liblzma supports a maximum of 4
# expect: ValueError Integrity checks are only supported by FORMAT_XZ
