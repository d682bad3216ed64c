# size: 12000
# expect: 396884134.015202
# stresses: Random.random, randint, randrange, uniform, gauss, getrandbits

from random import Random


def run(size):
    random = Random(42)
    total = 0
    for _ in range(size):
        total += random.random() + random.randint(1, 6) + random.randrange(1000)
        total += random.uniform(-1, 1) + random.gauss(0, 1) + random.getrandbits(16)
    return round(total, 6)
