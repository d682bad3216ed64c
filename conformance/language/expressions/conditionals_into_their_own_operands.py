# The target of an assignment may be an operand of the conditional expression that is assigned, on any branch.
def chosen(x, c):
    x = (x and 0) if c else (x or 1)
    return x


def kept(x, y):
    try:
        x = (x + 1 if y else x - 1) if x else y.missing
    except AttributeError:
        return "kept", x
    return x


def mixed(x, y):
    x = (0 if y else 5) + x
    y = (y if x else 1, x if y else 2)
    x = [x for _ in range(2)] if x > 3 else (x or y)
    return x, y


def failing(x):
    try:
        x = (0 if x else 1) or x.missing
    except AttributeError:
        return "before", x
    return x


def later(x, y, c):
    x = (y + 1 and x) if c else (y - 1 or x)
    return x


def later_failing(x, y, c):
    try:
        x = (y + 1 and y.missing) if c else (y - 1 or y.missing)
    except AttributeError:
        return "before", x
    return x


print(later(3, 5, True), later(3, -1, True), later(3, 1, False), later(3, 5, False))  # expect: 3 0 3 4
print(later_failing(3, 5, True), later_failing(3, -1, True), later_failing(3, 1, False))
# expect: ('before', 3) 0 ('before', 3)
print(chosen(3, True), chosen(0, False), chosen(0, True))  # expect: 0 1 0
print(kept(5, 1), kept(5, 0), kept(0, 7))  # expect: 6 4 ('kept', 0)
print(mixed(1, 0), mixed(1, 2), mixed(0, 1))  # expect: ([6, 6], (0, 2)) (1, (2, 1)) ((1, 0), (1, 0))
print(failing(3), failing(0))  # expect: ('before', 3) 1
