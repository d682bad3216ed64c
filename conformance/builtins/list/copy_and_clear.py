# copy is shallow; clear empties in place.
a = [[1], 2]
b = a.copy()
c = a[:]
b[0].append(9)
b[1] = 0
print(a, b, c, a is c)  # expect: [[1, 9], 2] [[1, 9], 0] [[1, 9], 2] False
alias = a
a.clear()
print(alias)  # expect: []
