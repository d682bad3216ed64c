# An operator method that uses its own operator.
class A:
    def __add__(self, other): return self + other
    def __getitem__(self, key): return self[key]
    def __call__(self): return self()
for attempt in (lambda: A() + 1, lambda: A()[0], lambda: A()()):
    try:
        attempt()
    except RecursionError as error:
        print("caught", error)  # expect: caught maximum recursion depth exceeded
        # expect: caught maximum recursion depth exceeded
        # expect: caught maximum recursion depth exceeded
