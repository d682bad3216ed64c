# A hint that no memory could hold was passed over.
class Reports:
    def __iter__(self): return iter([1, 2, 3])
    def __length_hint__(self): return self.hint
def attempt(operation):
    try:
        print(operation())
    except (MemoryError, OverflowError, ValueError) as error:
        print(type(error).__name__, error)
for Reports.hint in (2**66, -1):
    for operation in (list, [].extend, sorted, lambda it: [*it], lambda it: [1].extend(it), lambda it: (*it,)):
        attempt(lambda: operation(Reports()))
# expect: OverflowError Python int too large to convert to C ssize_t
# expect: OverflowError Python int too large to convert to C ssize_t
# expect: OverflowError Python int too large to convert to C ssize_t
# expect: OverflowError Python int too large to convert to C ssize_t
# expect: OverflowError Python int too large to convert to C ssize_t
# expect: OverflowError Python int too large to convert to C ssize_t
# expect: ValueError __length_hint__() should return >= 0
# expect: ValueError __length_hint__() should return >= 0
# expect: ValueError __length_hint__() should return >= 0
# expect: ValueError __length_hint__() should return >= 0
# expect: ValueError __length_hint__() should return >= 0
# expect: ValueError __length_hint__() should return >= 0
