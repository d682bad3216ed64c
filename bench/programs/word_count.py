# size: 150000
# small: 1665
# expect: (1884, 'be', 3246)
# stresses: dictionaries with string keys: get, store, iteration, sorting of items
# does not show: hash and == written in Python

SYLLABLES = ["ba", "be", "bi", "lo", "lu", "ma", "mo", "ne", "ra", "re", "so", "ta"]


def words(count):
    seed = 7
    for _ in range(count):
        seed = (seed * 69069 + 1) % 4294967296
        word = SYLLABLES[(seed >> 8) % 12]
        if seed & 0x10000000:
            word += SYLLABLES[(seed >> 13) % 12]
        if seed & 0x20000000:
            word = word + SYLLABLES[(seed >> 18) % 12]
        yield word


def run(size):
    totals = {}
    for word in words(size):
        totals[word] = totals.get(word, 0) + 1
    groups = {}
    for word, count in totals.items():
        groups.setdefault(len(word), {})[word] = count
    ranking = sorted(totals.items(), key=lambda item: (-item[1], item[0]))
    return len(totals), ranking[0][0], ranking[0][1]


if __name__ == "__main__":
    print(run(150000))
