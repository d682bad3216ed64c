# Generators can be endless.
def naturals():
    n = 0
    while True:
        yield n
        n += 1
def take(n, it):
    return [x for _, x in zip(range(n), it)]
it = naturals()
print(take(3, it), take(3, it))  # expect: [0, 1, 2] [3, 4, 5]
print(take(3, (n * n for n in naturals() if n % 2)))  # expect: [1, 9, 25]
