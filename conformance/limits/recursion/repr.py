# A __repr__ that asks for itself.
class A:
    def __repr__(self): return f"<{self!r}>"
try:
    print(A())
except RecursionError as error:
    print("caught", error)  # expect: caught maximum recursion depth exceeded
