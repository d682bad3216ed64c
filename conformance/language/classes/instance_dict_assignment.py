# __dict__ can be read, changed and replaced.
class A: pass
a = A()
a.__dict__["x"] = 1
print(a.x)  # expect: 1
a.__dict__ = {"y": 2}
print(a.y, hasattr(a, "x"))  # expect: 2 False
a.__dict__ = 3  # expect error: TypeError: __dict__ must be set to a dictionary, not a 'int'
