# A small program: list comprehensions over nested lists, slices and sieves.
m = [[i * 3 + j for j in range(3)] for i in range(3)]
print([list(row) for row in zip(*m)], [sum(row) for row in m], sum(m[i][i] for i in range(3)))  # expect: [[0, 3, 6], [1, 4, 7], [2, 5, 8]] [3, 12, 21] 12
product = [[sum(a * b for a, b in zip(row, col)) for col in zip(*m)] for row in m]
print(product, [row[::-1] for row in m[::-1]])  # expect: [[15, 18, 21], [42, 54, 66], [69, 90, 111]] [[8, 7, 6], [5, 4, 3], [2, 1, 0]]
sieve = [True] * 50
sieve[:2] = [False] * 2
for i in range(2, 8):
    if sieve[i]:
        sieve[i * i::i] = [False] * len(sieve[i * i::i])
print([i for i, p in enumerate(sieve) if p])  # expect: [2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47]
