# getattr with a default, hasattr, setattr, delattr.
class A:
    x = 1
    @property
    def bad(self): raise ValueError("inside")
a = A()
print(getattr(a, "x"), getattr(a, "y", None), hasattr(a, "x"), hasattr(a, "y"), getattr("abc", "upper")())  # expect: 1 None True False ABC
setattr(a, "y", 5)
delattr(a, "y")
print(hasattr(a, "y"), vars(a))  # expect: False {}
try:
    hasattr(a, "bad")
except ValueError as error:
    print("ValueError", error)  # expect: ValueError inside
getattr(a, "nope")  # expect error: AttributeError: 'A' object has no attribute 'nope'
