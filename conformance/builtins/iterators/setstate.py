# __setstate__ moves an iterator to a position.
for iterator in (iter([1, 2, 3]), iter((1, 2, 3)), iter("abc"), iter(range(3)), iter(range(2**70, 2**70 + 3))):
    iterator.__setstate__(2)
    print(len(list(iterator)))

class Row:
    def __getitem__(self, index):
        return [10, 20, 30][index]

walk = iter(Row())
walk.__setstate__(1)
print(list(walk))
# expect: 1
# expect: 1
# expect: 1
# expect: 1
# expect: 1
# expect: [20, 30]
