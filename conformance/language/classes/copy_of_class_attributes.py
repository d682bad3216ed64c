# Functions assigned to a class later become methods of all instances.
class A: pass
a = A()
A.hello = lambda self: "hello from " + type(self).__name__
print(a.hello())  # expect: hello from A
A.__name__ = "Renamed"
print(a.hello(), A)  # expect: hello from Renamed <class '__main__.A'>
a.__class__ = type("B", (A,), {"hello": lambda self: "B"})
print(a.hello())  # expect: B
