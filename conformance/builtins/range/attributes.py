# start, stop and step are as given, and cannot be changed.
r = range(5, -5, -3)
print(r.start, r.stop, r.step, list(r), len(r), bool(r), bool(range(0)), repr(r), repr(range(3)), str(range(1, 2, 1)))
# expect: 5 -5 -3 [5, 2, -1, -4] 4 True False range(5, -5, -3) range(0, 3) range(1, 2)
class Index:
    def __index__(self):
        return 4
print(range(Index()), range(True, Index()), type(range(True).stop).__name__)  # expect: range(0, 4) range(1, 4) int
for name in ("start", "other"):
    try:
        setattr(r, name, 1)
    except AttributeError as error:
        print(error)
# expect: readonly attribute
# expect: 'range' object has no attribute 'other' and no __dict__ for setting new attributes
