# 1, 1.0 and True are one key; the first stays.
d = {1: "int"}
d[1.0] = "float"
d[True] = "bool"
print(d, d[1], len(d), {0: "a", False: "b", 0.0: "c"}, {"1": 1, 1: 2, (1,): 3, None: 4})  # expect: {1: 'bool'} bool 1 {0: 'c'} {'1': 1, 1: 2, (1,): 3, None: 4}
