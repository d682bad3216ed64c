# A property that reads itself.
class A:
    @property
    def x(self): return self.x
try:
    A().x
except RecursionError as error:
    print("caught", error)  # expect: caught maximum recursion depth exceeded
