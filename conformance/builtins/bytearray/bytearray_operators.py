# +, *, comparison, indexing and slices.
print(bytearray(b"ab") + b"c", b"x" + bytearray(b"ab"), bytearray(b"ab") * 2, 2 * bytearray(b"ab"), bytearray(b"ab") * -1, bytearray(b"ab") == b"ab", bytearray(b"ab") < b"b", bytearray(b"ab") != "ab", bytearray(b"ab") == memoryview(b"ab"))
# expect: bytearray(b'abc') b'xab' bytearray(b'abab') bytearray(b'abab') bytearray(b'') True True True True
print(bytearray(b"abc")[0], bytearray(b"abc")[-1], bytearray(b"abcdef")[1:4], bytearray(b"abcdef")[::-1], bytearray(b"abcdef")[5:1:-2], len(bytearray(b"abc")), list(bytearray(b"ab")), bool(bytearray(b"")), sorted(bytearray(b"cab")))
# expect: 97 99 bytearray(b'bcd') bytearray(b'fedcba') bytearray(b'fd') 3 [97, 98] False [97, 98, 99]
def fails(operation):
    try:
        print(operation())
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
fails(lambda: bytearray(b"a") + "b")  # expect: TypeError: can't concat str to bytearray
fails(lambda: bytearray(b"a") + 1)  # expect: TypeError: can't concat int to bytearray
fails(lambda: bytearray(b"a") * 1.5)  # expect: TypeError: can't multiply sequence by non-int of type 'float'
fails(lambda: bytearray(b"a") < "b")  # expect: TypeError: '<' not supported between instances of 'bytearray' and 'str'
fails(lambda: bytearray(b"a")[1])  # expect: IndexError: bytearray index out of range
fails(lambda: bytearray(b"a")["x"])  # expect: TypeError: bytearray indices must be integers or slices, not str
fails(lambda: bytearray(b"a") * 10**20)  # expect: OverflowError: cannot fit 'int' into an index-sized integer
fails(lambda: "%s" + bytearray(b"a"))  # expect: TypeError: can only concatenate str (not "bytearray") to str
