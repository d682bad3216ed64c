# reversed() asks __reversed__, else __len__ and __getitem__.
class A:
    def __reversed__(self): return iter("reversed")
class B:
    def __len__(self): return 3
    def __getitem__(self, i): return i * 10
print("".join(reversed(A())), list(reversed(B())))  # expect: reversed [20, 10, 0]
reversed({1, 2})  # expect error: TypeError: 'set' object is not reversible
