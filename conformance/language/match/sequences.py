# Sequence patterns with a star; strings are no sequences here.
def f(x):
    match x:
        case []: return "empty"
        case [a]: return f"one {a}"
        case (a, b): return f"two {a} {b}"
        case [1, *rest]: return f"one and {rest}"
        case [first, *_, last]: return f"{first}..{last}"
        case _: return "no sequence"
print(f([]), f((5,)), f([1, 2]), f([1, 2, 3]), f(range(4)), f("abc"), f({1, 2}), f(b"ab"), sep=", ")  # expect: empty, one 5, two 1 2, one and [2, 3], 0..3, no sequence, no sequence, no sequence
