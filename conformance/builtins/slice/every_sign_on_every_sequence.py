# The same slice means the same items in str, bytes, list, tuple, range and memoryview.
data = "abcdef"
for s in (slice(1, 4), slice(-2, None), slice(None, None, -1), slice(4, 1, -1), slice(-1, -5, -2), slice(10, None, -3), slice(3, 3)):
    results = [data[s], bytes(data, "ascii")[s].decode(), "".join(list(data)[s]), "".join(tuple(data)[s])]
    results.append("".join(data[i] for i in range(6)[s]))
    results.append(memoryview(data.encode())[s].tobytes().decode())
    print(s, results[0], len(set(results)) == 1)
# expect: slice(1, 4, None) bcd True
# expect: slice(-2, None, None) ef True
# expect: slice(None, None, -1) fedcba True
# expect: slice(4, 1, -1) edc True
# expect: slice(-1, -5, -2) fd True
# expect: slice(10, None, -3) fc True
# expect: slice(3, 3, None)  True
