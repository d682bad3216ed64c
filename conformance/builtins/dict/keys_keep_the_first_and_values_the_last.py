# Equal keys: the first stays, the last value counts, the place does not change.
d = {1: "a", 2: "b", True: "c", 1.0: "d"}
print(d, {**{1: 0}, 1.0: 5}, dict([(1, 2), (True, 3)]), {0: 1, -0.0: 2, False: 3})  # expect: {1: 'd', 2: 'b'} {1: 5} {1: 3} {0: 3}
d[1.0] = "e"
d.update({True: "f"})
d.setdefault(1.0, "g")
print(d, d | {1.0: "h"}, {1.0: "i"} | d, list(d)[0])  # expect: {1: 'f', 2: 'b'} {1: 'h', 2: 'b'} {1.0: 'f', 2: 'b'} 1
del d[True]
d[1.0] = "new"
print(d)  # expect: {2: 'b', 1.0: 'new'}
