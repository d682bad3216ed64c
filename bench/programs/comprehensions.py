# size: 300
# small: 49
# expect: (1505272500, 503, 44850, 299, 450)
# stresses: list, set and dict comprehensions, nested ones and with conditions, generator expressions into sum and any
# does not show: loops as statements


def primes_below(limit):
    composite = {m for n in range(2, int(limit**0.5) + 1) for m in range(n * n, limit, n)}
    return [n for n in range(2, limit) if n not in composite]


def run(size):
    table = [[row * column for column in range(size)] for row in range(size)]
    turned = [[line[i] for line in table] for i in range(size)]
    diagonal = {i: line[i] for i, line in enumerate(turned)}
    total = sum(value for line in table for value in line if value & 1 == 0)
    pairs = [(a, b) for a in range(size) for b in range(a)]
    squares = {value for value in diagonal.values()}
    words = {f"k{key}": value for key, value in diagonal.items() if key % 2}
    biggest = max(key for key in diagonal if any(diagonal[key] == line[key] for line in table[key : key + 1]))
    return total, len(primes_below(size * 12)), len(pairs), biggest, len(squares) + len(words)


if __name__ == "__main__":
    print(run(300))
