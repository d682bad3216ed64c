# An __eq__ that compares the same objects.
class A:
    def __eq__(self, other): return self == other
try:
    A() == A()
except RecursionError as error:
    print("caught", error)  # expect: caught maximum recursion depth exceeded
