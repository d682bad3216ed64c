# Dictionaries ask __hash__ first, then __eq__.
class K:
    def __init__(self, n): self.n = n
    def __hash__(self): return self.n % 10
    def __eq__(self, other): return self.n == other.n
    def __repr__(self): return f"K({self.n})"
d = {K(1): "a", K(11): "b", K(1): "c"}
print(d, d[K(11)], K(21) in d, len({K(1), K(1), K(2)}))  # expect: {K(1): 'c', K(11): 'b'} b False 2
print(hash(K(123)))  # expect: 3
