# A subclass without __slots__ has a dictionary again.
class A:
    __slots__ = ["a"]
class B(A):
    __slots__ = "b"
class C(B): pass
b, c = B(), C()
b.a, b.b = 1, 2
c.a = c.other = 3
print(b.a, b.b, c.__dict__, hasattr(b, "__dict__"))  # expect: 1 2 {'other': 3} False
class D:  # expect error: ValueError: 'x' in __slots__ conflicts with class variable
    x = 1
    __slots__ = ("x",)
