# Implicit special method calls ignore attributes of the instance.
class A:
    def __len__(self): return 1
a = A()
a.__len__ = lambda: 99
print(len(a), a.__len__())  # expect: 1 99
a.__iter__ = lambda: iter([1])
iter(a)  # expect error: TypeError: 'A' object is not iterable
