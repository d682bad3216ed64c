# __bases__ and __class__ can be assigned.
class A:
    def who(self): return "A"
class B:
    def who(self): return "B"
class C(A): pass
c = C()
before = c.who()
C.__bases__ = (B,)
print(before, c.who(), C.__mro__[1].__name__, isinstance(c, A))  # expect: A B B False
c.__class__ = A
print(c.who(), type(c).__name__)  # expect: A A
