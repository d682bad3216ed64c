# What counts as false.
values = [0, 0.0, 0j, "", b"", [], (), {}, set(), None, False, range(0)]
print(any(values))  # expect: False
print([bool(v) for v in ([0], "0", (None,), {0: 0}, -1, 0.1, float("nan"), range(1))])  # expect: [True, True, True, True, True, True, True, True]
