# Without an in-place method the plain operator is used and the result is assigned.
class A:
    def __init__(self, items): self.items = items
    def __add__(self, other): return A(self.items + [other])
class B(A):
    def __iadd__(self, other):
        self.items.append(other)
        return self
a = first_a = A([])
b = first_b = B([])
a += 1
b += 1
print(a is first_a, b is first_b, a.items, first_a.items, first_b.items)  # expect: False True [1] [] [1]
