# Arithmetic on an int subclass gives plain ints.
class Count(int):
    def __repr__(self): return f"Count({int(self)})"
    def __add__(self, other): return Count(int(self) + other)
c = Count(5)
print(c, c + 1, type(c * 2), c == 5, {5: "five"}[c], sum([c, c]))  # expect: Count(5) Count(6) <class 'int'> True five 10
