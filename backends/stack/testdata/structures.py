def build(a, b, *rest, key=2, **options):
    global seen
    seen = a, b
    def inner(c):
        nonlocal a
        a = c
        return a[c:], a.b, a.b.c(c, 1), f"{c!r:>10} {b}"
    table = {'one': 1, 'two': a, b: 3}
    table['x'] += 1
    a.count -= 1
    del table['x'], b
    return inner, lambda x: x + a, build(a, key=1), not a, -a, a is None, a not in table
