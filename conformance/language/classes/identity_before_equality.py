# Containers take identity as equality.
class Never:
    def __eq__(self, other): return False
    __hash__ = object.__hash__
n = Never()
print(n == n, n in [n], [n] == [n], [n].index(n), [n].count(n), {n: 1}[n])  # expect: False True True 0 1 1
nan = float("nan")
print(nan == nan, nan in [nan], [nan] == [nan], (nan,) == (float("nan"),))  # expect: False True True False
