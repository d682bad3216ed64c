# +, *, comparison, indexing and slices.
print(b"ab" + b"c", b"x" + b"ab", b"ab" * 2, 2 * b"ab", b"ab" * -1, b"ab" == b"ab", b"ab" < b"b", b"ab" != "ab", b"ab" == memoryview(b"ab"))
# expect: b'abc' b'xab' b'abab' b'abab' b'' True True True True
print(b"abc"[0], b"abc"[-1], b"abcdef"[1:4], b"abcdef"[::-1], b"abcdef"[5:1:-2], len(b"abc"), list(b"ab"), bool(b""), sorted(b"cab"))
# expect: 97 99 b'bcd' b'fedcba' b'fd' 3 [97, 98] False [97, 98, 99]
def fails(operation):
    try:
        print(operation())
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
fails(lambda: b"a" + "b")  # expect: TypeError: can't concat str to bytes
fails(lambda: b"a" + 1)  # expect: TypeError: can't concat int to bytes
fails(lambda: b"a" * 1.5)  # expect: TypeError: can't multiply sequence by non-int of type 'float'
fails(lambda: b"a" < "b")  # expect: TypeError: '<' not supported between instances of 'bytes' and 'str'
fails(lambda: b"a"[1])  # expect: IndexError: index out of range
fails(lambda: b"a".__getitem__("x"))  # expect: TypeError: byte indices must be integers or slices, not str
fails(lambda: b"a" * 10**20)  # expect: OverflowError: cannot fit 'int' into an index-sized integer
fails(lambda: "%s" + b"a")  # expect: TypeError: can only concatenate str (not "bytes") to str
