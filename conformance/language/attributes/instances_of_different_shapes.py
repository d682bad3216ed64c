# One access site sees objects that got their attributes in different orders and ways.
class P: pass
class Q:
    __slots__ = ("x",)
class R:
    x = "class"
class S:
    def __getattr__(self, name): return f"dynamic {name}"
class T:
    @property
    def x(self): return "property"
p1, p2, q, m = P(), P(), Q(), type(sys)("m") if "sys" in globals() else P()
p1.x, p1.y = 1, 2
p2.y, p2.x = 3, 4
q.x = 5
m.x = 6
for obj in (p1, p2, q, R(), S(), T(), R, m, p1):
    print(obj.x, end=" ")
print()  # expect: 1 4 5 class dynamic x property class 6 1
