# Class patterns use attributes and __match_args__.
class Point:
    __match_args__ = ("x", "y")
    def __init__(self, x, y): self.x, self.y = x, y
def f(p):
    match p:
        case Point(0, 0): return "origin"
        case Point(0, y): return f"on y at {y}"
        case Point(x=x, y=0): return f"on x at {x}"
        case Point(x, y) if x == y: return "diagonal"
        case Point(): return "somewhere"
        case int(n) | float(n): return f"number {n}"
        case str() as s: return f"text {s}"
print(f(Point(0, 0)), f(Point(0, 3)), f(Point(4, 0)), f(Point(2, 2)), f(Point(1, 2)), f(3), f(1.5), f("s"), f(None), sep=", ")  # expect: origin, on y at 3, on x at 4, diagonal, somewhere, number 3, number 1.5, text s, None
