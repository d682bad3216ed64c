# Each NaN is a key of its own; the same object is found.
nan = float("nan")
d = {nan: 1, float("nan"): 2}
print(len(d), d[nan], nan in d, float("nan") in d)  # expect: 2 1 True False
