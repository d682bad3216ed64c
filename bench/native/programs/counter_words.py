# size: 40
# expect: 49360
# stresses: Counter of lists of words and of characters, most_common

from collections import Counter

WORDS = [f"word{i * i % 211}" for i in range(5000)]
TEXT = "It was the best of times, it was the worst of times, it was the age of wisdom. " * 60


def run(size):
    total = 0
    for _ in range(size):
        words = Counter(WORDS)
        letters = Counter(TEXT)
        total += words.most_common(3)[0][1] + letters.most_common(1)[0][1] + len(words)
    return total
