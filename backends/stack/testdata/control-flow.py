def scan(items, limit):
    """Counts."""
    total = 0
    for item in items:
        if not item or item < limit and item != 3:
            continue
        elif item > 100:
            break
        total += item
    while total > 10:
        total -= 1
        if total == 5:
            return total
    first, second = items[0], items[1]
    first, second = second, first
    return total if first else -second
