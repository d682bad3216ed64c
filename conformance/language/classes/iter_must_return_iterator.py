# __iter__ has to return something with __next__.
class A:
    def __iter__(self): return 5
try:
    iter(A())
except TypeError as error:
    print(error)  # expect: iter() returned non-iterator of type 'int'
class B:
    __iter__ = None
for x in B(): pass  # expect error: TypeError: 'B' object is not iterable
