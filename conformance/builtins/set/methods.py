# add, discard, remove, pop, update and clear.
s = {1}
s.add(2)
s.add(2)
s.discard(9)
s.update([3], (4,))
print(s, len(s), s.remove(1), s, s.copy() is s)  # expect: {2, 3, 4} 4 None {2, 3, 4} False
s &= {2, 3}
s -= {3}
s ^= {5}
s |= {6}
print(s, set("aab") == {"a", "b"}, s.clear(), s, set())  # expect: set() True None set() set()
try:
    s.pop()
except KeyError as error:
    print(error)  # expect: 'pop from an empty set'
s.remove("gone")  # expect error: KeyError: 'gone'
