# &, | and ^ of two bools are bools; with an int, or any other operator, ints.
print(True & False, True | False, True ^ True, True & 1, True | 2, False ^ 3)  # expect: False True False 1 3 3
print(True + True, True - True, -True, True << 2, True // 1, True / 1, True % 2, True ** 2, +False)
# expect: 2 0 -1 4 1 1.0 1 1 0
print(type(True & True).__name__, type(True & 1).__name__, type(1 & True).__name__, abs(True), round(True))
# expect: bool int int 1 1
