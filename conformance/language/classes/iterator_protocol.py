# __iter__ and __next__; an iterator that is exhausted stays so.
class Countdown:
    def __init__(self, n): self.n = n
    def __iter__(self): return self
    def __next__(self):
        if self.n == 0:
            raise StopIteration  # expect error: StopIteration
        self.n -= 1
        return self.n
c = Countdown(3)
print(list(c), list(c), next(c, "end"))  # expect: [2, 1, 0] [] end
a, b = Countdown(2)
print(a, b)  # expect: 1 0
next(c)
