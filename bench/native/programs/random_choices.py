# size: 15000
# expect: (253241602, [69, 5090, 10404, 4261, 2743])
# stresses: Random.choice, choices with weights, sample, shuffle

from random import Random


def run(size):
    random = Random(7)
    items = list(range(size))
    random.shuffle(items)
    total = sum(random.choice(items) for _ in range(size))
    total += sum(random.choices(items[:100], weights=range(1, 101), k=size))
    total += sum(random.sample(items, size // 4))
    return total, items[:5]
