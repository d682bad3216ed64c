# memory_iterator walks the items of a view, in their format.
it = iter(memoryview(b"ab"))
print(type(it).__name__, it.__iter__() is it, it.__next__(), list(it), next(it, "over"), hasattr(it, "__length_hint__"))
# expect: memory_iterator True 97 [98] over False
print(list(memoryview(b"\x01\x00\x02\x00").cast("H")))  # expect: [1, 2]
try:
    iter(memoryview(b"abcd").cast("B", [2, 2]))
except NotImplementedError as error:
    print(error)
# expect: multi-dimensional sub-views are not implemented
names = "memory_iterator"
