# insert clips its position at both ends.
a = [1, 2]
a.insert(0, "first")
a.insert(-1, "before last")
a.insert(100, "last")
a.insert(-100, "very first")
print(a)  # expect: ['very first', 'first', 1, 'before last', 2, 'last']
