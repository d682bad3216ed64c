# size: 60
# expect: 138360
# stresses: Counters added, subtracted, intersected and updated; counts changed one by one

from collections import Counter

SOME = Counter({f"k{i}": i % 7 + 1 for i in range(200)})
OTHERS = Counter({f"k{i}": i % 5 for i in range(100, 300)})


def run(size):
    total = 0
    for i in range(size):
        total += len(SOME + OTHERS) + len(SOME - OTHERS) + len(SOME & OTHERS) + len(SOME | OTHERS)
        counts = Counter(SOME)
        counts.update(OTHERS)
        for n in range(300):
            counts[n % 50] += 1
        total += counts.total()
    return total
