# co_lines covers the lines of the body; co_positions agrees with them.
def f(x):
    a = x + 1
    if a:
        return a
    return None


lines = {line for _, _, line in f.__code__.co_lines() if line}
print({line - f.__code__.co_firstlineno for line in lines} <= {0, 1, 2, 3, 4}, 1 + f.__code__.co_firstlineno in lines)
# expect: True True
positions = [p for p in f.__code__.co_positions() if p[0]]
print(all(len(p) == 4 for p in positions), {p[0] for p in positions} <= lines)  # expect: True True
