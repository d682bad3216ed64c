# Keys of many types in one dictionary.
d = {(0, 0): "origin", None: "none", 1.5: "float", "s": "str", b"b": "bytes", frozenset([1]): "set", (1, (2, 3)): "nested", int: "type", 10 ** 30: "big", -1: "neg", range(2): "range"}
print(d[0, 0], d[None], d[3 / 2], d[b"b"], d[frozenset({1})], d[1, (2, 3)], d[int], d[10 ** 30], d[-1.0], d[range(0, 2)], len(d))  # expect: origin none float bytes set nested type big neg range 11
d[0.0, False] = "same key"
print(d[(0, 0)], len(d))  # expect: same key 11
