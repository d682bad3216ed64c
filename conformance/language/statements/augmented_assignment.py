# Augmented assignment evaluates its target once and updates mutable objects in place.
def index():
    print("index")
    return 0

items = [[1]]
alias = items[0]
items[index()] += [2]  # expect: index
print(items, alias)  # expect: [[1, 2]] [1, 2]
n = 10
n -= 3; n *= 2; n //= 4; n **= 3; n %= 10; n |= 8; n ^= 1; n <<= 2; n >>= 1; n &= 30
print(n)  # expect: 28
