# range_iterator for small numbers, longrange_iterator for the others.
it = iter(range(0, 10, 3))
print(type(it).__name__, it.__iter__() is it, it.__length_hint__(), it.__next__(), it.__length_hint__(), it.__reduce__())
# expect: range_iterator True 4 0 3 (<built-in function iter>, (range(3, 12, 3),), None)
it.__setstate__(1)
print(list(it), it.__length_hint__())  # expect: [6, 9] 0
big = iter(range(10**30, 10**30 + 3))
print(type(big).__name__, big.__iter__() is big, big.__length_hint__(), big.__next__() - 10**30, big.__length_hint__())
# expect: longrange_iterator True 3 0 2
big.__setstate__(2)
print([n - 10**30 for n in big], big.__length_hint__(), type(reversed(range(5))).__name__, type(reversed(range(10**30))).__name__)
# expect: [] 0 range_iterator longrange_iterator
names = "range_iterator longrange_iterator"
