# Setters and getters that count.
class Meter:
    def __init__(self): self._v = 0; self.reads = 0
    @property
    def v(self): self.reads += 1; return self._v
    @v.setter
    def v(self, new): self._v = max(0, new)
m = Meter()
for i in range(5):
    m.v += i
m.v -= 100
print(m.v, m.reads)  # expect: 0 7
