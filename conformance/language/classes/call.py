# __call__ makes instances callable; it is looked up on the type.
class Adder:
    def __init__(self, n): self.n = n
    def __call__(self, x, *, scale=1): return x * scale + self.n
add = Adder(10)
print(add(1), add(2, scale=3), callable(add), callable(object()))  # expect: 11 16 True False
add.__call__ = lambda x: "ignored"
print(add(5))  # expect: 15
