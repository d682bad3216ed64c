import _circle_a

name = "b"
seen_early = hasattr(_circle_a, "name")


def partner():
    return _circle_a.name
