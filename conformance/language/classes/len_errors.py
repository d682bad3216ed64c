# __len__ must give a non-negative integer.
class A:
    def __init__(self, n): self.n = n
    def __len__(self): return self.n
for bad in (-1, "3", 2.0):
    try:
        len(A(bad))
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)  # expect: ValueError __len__() should return >= 0
        # expect: TypeError 'str' object cannot be interpreted as an integer
        # expect: TypeError 'float' object cannot be interpreted as an integer
len(object())  # expect error: TypeError: object of type 'object' has no len()
