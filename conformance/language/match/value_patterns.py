# Dotted names are compared, plain names capture.
class Color:
    RED = 1
    GREEN = 2
def f(c):
    match c:
        case Color.RED: return "red"
        case Color.GREEN: return "green"
        case other: return f"other {other}"
print(f(1), f(2), f(3), f(1.0))  # expect: red green other 3 red
