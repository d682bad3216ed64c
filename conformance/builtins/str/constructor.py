# str() of anything, and of bytes with an encoding.
print(str(), str(1.0), str(None), str([1, "a"]), str(b"x"), str(b"\xc3\xa9", "utf-8"), str(b"abc", "ascii"), str(object=5))  # expect:  1.0 None [1, 'a'] b'x' é abc 5
str("a", "utf-8")  # expect error: TypeError: decoding str is not supported
