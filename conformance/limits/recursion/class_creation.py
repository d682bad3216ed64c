# Recursion through a metaclass call and super.
class Base:
    def go(self): return self.go()
class Child(Base):
    def go(self): return super().go()
try:
    Child().go()
except RecursionError as error:
    print("caught", error)  # expect: caught maximum recursion depth exceeded
