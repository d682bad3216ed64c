# Catching deep down still leaves room to work.
def f(n):
    try:
        return f(n + 1)
    except RecursionError:
        return "stopped"
print(f(0))  # expect: stopped
def g(depth):
    return 1 if depth == 0 else 1 + g(depth - 1)
print(g(900))  # expect: 901
