# __slots__ replaces the instance dictionary.
class P:
    __slots__ = ("x", "y")
    def __init__(self, x): self.x = x
p = P(1)
print(p.x, hasattr(p, "y"), hasattr(p, "__dict__"), type(P.x))  # expect: 1 False False <class 'member_descriptor'>
try:
    p.z = 1
except AttributeError as error:
    print(error)  # expect: 'P' object has no attribute 'z' and no __dict__ for setting new attributes
p.y  # expect error: AttributeError: 'P' object has no attribute 'y'
