# Conditions of and, or, not and comparisons, with and without else.
def step(a, b, c):
    if not (a and b) or (c and not a) and not b:
        return 1
    elif a or b and not c:
        return 2
    return 3
print([step(a, b, c) for a in (0, 1) for b in (0, 1) for c in (0, 1)])  # expect: [1, 1, 1, 1, 1, 1, 2, 2]
n = 10
while n > 5 and not n == 7 or n == 6:
    n -= 1
else:
    print("ended at", n)  # expect: ended at 7
while not (n < 0 or n > 100) and (n := n * 3):
    pass
print(n)  # expect: 189
