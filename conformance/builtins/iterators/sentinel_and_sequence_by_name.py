# callable_iterator and the iterator over __getitem__.
numbers = iter([1, 2, 0, 3])
it = iter(numbers.__next__, 0)
print(type(it).__name__, it.__iter__() is it, it.__next__(), it.__reduce__()[1][1], list(it), next(it, "over"), it.__reduce__()[1])
# expect: callable_iterator True 1 0 [2] over ((),)
class Squares:
    def __getitem__(self, index):
        if index == 4:
            raise IndexError
        return index * index
    def __len__(self):
        return 4
it = iter(Squares())
print(type(it).__name__, it.__iter__() is it, it.__length_hint__(), it.__next__(), it.__next__(), it.__length_hint__(), it.__reduce__()[2])
# expect: iterator True 4 0 1 2 2
it.__setstate__(1)
print(list(it), it.__length_hint__(), it.__reduce__()[1])  # expect: [1, 4, 9] 0 ((),)
names = "callable_iterator iterator"
