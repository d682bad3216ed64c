# size: 30000
# expect: ('a0x', 'I5485x', 'a10006z')
# stresses: sort() of strings, as they are and with their methods as key

WORDS = [f"{'aeiouAEIOU'[i % 10]}{i * 7919 % 10007}{'xyz'[i % 3]}" for i in range(30000)]


def run(size):
    words = WORDS[:size]
    plain = sorted(words)
    folded = sorted(words, key=str.lower)
    by_length = sorted(words, key=len, reverse=True)
    return plain[size // 2], folded[size // 2], by_length[0]
