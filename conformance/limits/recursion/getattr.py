# A __getattr__ that asks for an attribute of its own object.
class A:
    def __getattr__(self, name): return self.missing
try:
    A().x
except RecursionError as error:
    print("caught", error)  # expect: caught maximum recursion depth exceeded
