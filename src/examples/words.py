"""A text statistic: words, letters and neighbours in a text, and a tiny text made from them."""

TEXT = """
The river came down from the hills in the early spring, brown and loud, and it
carried branches, leaves and once a wooden chair. Children ran along the bank to
see how far the chair would go. "It will reach the sea," said the oldest, "and
somebody in another country will sit on it." The others did not believe him, but
they ran on, because the sun was warm and the river was faster than they were.

At the bridge the chair turned slowly, as if it were looking for someone, and the
children held their breath. Then the river took it through the middle arch and
away. For a long time they looked after it. In the evening, when the lamps were
lit in the village, they told the story to everyone who would listen; and with
every telling the chair was larger, the river was wilder, and the country on the
other side of the sea was closer than before.
"""

PUNCTUATION = ".,;:!?\"'"


def words_of(text):
    for piece in text.split():
        word = piece.strip(PUNCTUATION).lower()
        if word:
            yield word


def count(items):
    totals = {}
    for item in items:
        totals[item] = totals.get(item, 0) + 1
    return totals


def most_common(totals, limit):
    return sorted(totals.items(), key=lambda pair: (-pair[1], pair[0]))[:limit]


def sentences_of(text):
    sentence = []
    for piece in text.split():
        sentence.append(piece)
        if piece.rstrip('"')[-1] in ".!?":
            yield " ".join(sentence)
            sentence = []


def successors(words):
    table = {}
    for first, second in zip(words, words[1:]):
        table.setdefault(first, []).append(second)
    return table


def babble(table, start, length, seed=11):
    """Follows the table with a little random generator of its own, so that the text is always the same."""
    word, text = start, [start]
    for _ in range(length - 1):
        choices = table.get(word) or sorted(table)
        seed = (seed * 1103515245 + 12345) % 2**31
        word = choices[(seed >> 8) % len(choices)]
        text.append(word)
    return " ".join(text)


def bar(value, largest, width=24):
    return "#" * round(width * value / largest)


def main():
    words = list(words_of(TEXT))
    totals = count(words)
    print(f"{len(words)} words, {len(totals)} different, {sum(1 for n in totals.values() if n == 1)} used once")

    sentences = list(sentences_of(TEXT))
    longest = max(sentences, key=lambda sentence: len(sentence.split()))
    print(f"{len(sentences)} sentences, the longest has {len(longest.split())} words")
    print(f"average word: {sum(map(len, words)) / len(words):.2f} letters")

    print("most common:")
    ranking = most_common(totals, 8)
    for place, (word, n) in enumerate(ranking, start=1):
        print(f"{place:>3}. {word:<8}{n:>3} {bar(n, ranking[0][1])}")

    by_length = {}
    for word in totals:
        by_length.setdefault(len(word), set()).add(word)
    print("by length:")
    for length in sorted(by_length, reverse=True)[:4]:
        print(f"{length:>3}: {', '.join(sorted(by_length[length]))}")

    letters = count(letter for word in words for letter in word if letter.isalpha())
    print("letters:", " ".join(f"{letter}={n}" for letter, n in most_common(letters, 10)))
    missing = set("abcdefghijklmnopqrstuvwxyz") - set(letters)
    print("letters never used:", "".join(sorted(missing)) or "none")

    pairs = count(zip(words, words[1:]))
    print("pairs:", "; ".join(f"{a} {b} ({n})" for (a, b), n in most_common(pairs, 5)))
    palindromes = sorted(word for word in totals if len(word) > 1 and word == word[::-1])
    print("palindromes:", palindromes)

    table = successors(words)
    for start in ("the", "children"):
        print("babble:", babble(table, start, 12))
    long_text = babble(table, "river", 50000)
    repeated = count(words_of(long_text))
    print("of 50000 words:", ", ".join(f"{word} {n}" for word, n in most_common(repeated, 4)))


if __name__ == "__main__":
    main()
