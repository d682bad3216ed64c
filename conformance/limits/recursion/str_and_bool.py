# Special methods called by builtins.
class A:
    def __str__(self): return str(self)
    def __bool__(self): return bool(self)
    def __len__(self): return len(self)
    def __iter__(self): return iter(self)
    def __hash__(self): return hash(self)
    def __format__(self, code): return format(self, code)
    def __contains__(self, item): return item in self
for attempt in (str, bool, len, list, hash, lambda a: f"{a}", lambda a: 1 in a, lambda a: {a: 1}):
    try:
        attempt(A())
    except RecursionError as error:
        print("caught", error)  # expect: caught maximum recursion depth exceeded
        # expect: caught maximum recursion depth exceeded
        # expect: caught maximum recursion depth exceeded
        # expect: caught maximum recursion depth exceeded
        # expect: caught maximum recursion depth exceeded
        # expect: caught maximum recursion depth exceeded
        # expect: caught maximum recursion depth exceeded
        # expect: caught maximum recursion depth exceeded
