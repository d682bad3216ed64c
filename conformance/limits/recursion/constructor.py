# An __init__ that makes another object of its class.
class A:
    def __init__(self): self.child = A()
try:
    A()
except RecursionError as error:
    print("caught", error)  # expect: caught maximum recursion depth exceeded
