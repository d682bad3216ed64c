# getattr, setattr, hasattr and delattr take any name.
class A: pass
a = A()
setattr(a, "two words", 1)
print(getattr(a, "two words"), hasattr(a, "none"), a.__dict__)  # expect: 1 False {'two words': 1}
delattr(a, "two words")
print(getattr(a, "two words", "gone"))  # expect: gone
setattr(a, 1, 2)  # expect error: TypeError: attribute name must be string, not 'int'
