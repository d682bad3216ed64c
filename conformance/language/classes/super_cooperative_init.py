# Keyword arguments travel along the method resolution order.
class Root:
    def __init__(self, **rest):
        print("Root", rest)
class A(Root):
    def __init__(self, a, **rest):
        super().__init__(**rest)
        self.a = a
class B(Root):
    def __init__(self, b, **rest):
        super().__init__(**rest)
        self.b = b
class C(A, B): pass
c = C(a=1, b=2, c=3)  # expect: Root {'c': 3}
print(c.a, c.b)  # expect: 1 2
