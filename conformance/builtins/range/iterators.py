# Iterators of ranges: independent, with a length hint and a reduced form.
r = range(4)
a, b = iter(r), iter(r)
print(next(a), next(a), next(b), list(a), list(b), list(a), next(b, "end"))  # expect: 0 1 0 [2, 3] [1, 2, 3] [] end
print(iter(r).__length_hint__(), type(iter(r)).__name__, type(iter(range(10**30))).__name__, list(reversed(range(1, 8, 3))))
# expect: 4 range_iterator longrange_iterator [7, 4, 1]
walk = iter(range(0, 10, 3))
next(walk)
print(walk.__reduce__(), walk.__length_hint__())  # expect: (<built-in function iter>, (range(3, 12, 3),), None) 3
