# Mapping patterns need their keys, ignore others, and catch them with **.
def f(x):
    match x:
        case {"type": "point", "x": x, "y": y}: return f"point {x} {y}"
        case {"type": kind, **rest}: return f"{kind} {rest}"
        case {1: _}: return "one"
        case {}: return "any mapping"
        case _: return "none"
print(f({"type": "point", "x": 1, "y": 2, "z": 3}), f({"type": "t", "a": 1}), f({1: 2}), f({}), f([]), sep=", ")  # expect: point 1 2, t {'a': 1}, one, any mapping, none
