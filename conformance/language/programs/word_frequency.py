# A small program: counting words and sorting by two keys.
text = "the cat and the dog and the bird saw a cat"
counts = {}
for word in text.split():
    counts[word] = counts.get(word, 0) + 1
for word, n in sorted(counts.items(), key=lambda kv: (-kv[1], kv[0]))[:4]:
    print(f"{word:>5} {'#' * n} {n / len(text.split()):.1%}")  # expect:   the ### 27.3%
    # expect:   and ## 18.2%
    # expect:   cat ## 18.2%
    # expect:     a # 9.1%
print(max(counts, key=counts.get), {n: sorted(w for w in counts if counts[w] == n) for n in sorted(set(counts.values()))})  # expect: the {1: ['a', 'bird', 'dog', 'saw'], 2: ['and', 'cat'], 3: ['the']}
