# A function refers to itself through its name.
def gcd(a, b):
    return a if b == 0 else gcd(b, a % b)
def hanoi(n, a="A", b="B", c="C"):
    return 0 if n == 0 else hanoi(n - 1, a, c, b) + 1 + hanoi(n - 1, c, b, a)
print(gcd(1071, 462), hanoi(6))  # expect: 21 63
