# Fields are evaluated from left to right, each formatted before the next is evaluated.
class Noisy:
    def __init__(self, n): self.n = n; print("make", n)
    def __format__(self, code): print("format", self.n, code); return str(self.n)
print(f"{Noisy(1):a}-{Noisy(2):b}")  # expect: make 1
# expect: format 1 a
# expect: make 2
# expect: format 2 b
# expect: 1-2
