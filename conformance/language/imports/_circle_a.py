import _circle_b

name = "a"


def partner():
    return _circle_b.name
