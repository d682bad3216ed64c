# Truth asks __bool__, then __len__, else it is true.
class A:
    def __init__(self, n): self.n = n
    def __len__(self): return self.n
class B(A):
    def __bool__(self): return True
print(bool(A(0)), bool(A(3)), bool(B(0)), bool(object()))  # expect: False True True True
class C:
    def __bool__(self): return 1
if C(): pass  # expect error: TypeError: __bool__ should return bool, returned int
