# However deep the calls are, f_back leads from one to the next, and a frame tells the line where it is now.
import sys


def chain(depth):
    if depth:
        return chain(depth - 1)
    frame = sys._getframe()
    found = []
    while frame:
        found.append((frame.f_code.co_name, frame.f_lineno))
        frame = frame.f_back
    return found


outside = len(chain(0)) - 2
found = chain(60)
print(len(found) - outside, found[0], found[1], found[60], found[61])
# expect: 62 ('chain', 11) ('chain', 7) ('chain', 7) ('<module>', 17)
print([len(chain(depth)) - outside for depth in range(12)])  # expect: [2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13]
print(sum(len(chain(depth)) - outside for depth in range(30)))  # expect: 525


def outer():
    frame = sys._getframe()

    def line():
        return frame.f_lineno - frame.f_code.co_firstlineno

    def deep(depth):
        return deep(depth - 1) if depth else line()

    print(line(), deep(40), [
        line(),
        deep(3),
    ])
    return sum(deep(i) for i in range(2)), frame


print(outer()[0])
# expect: 9 9 [10, 11]
# expect: 26
kept = []


def keep(depth):
    keep(depth - 1) if depth else kept.append(sys._getframe(30))


keep(40)
print(kept[0].f_code.co_name)  # expect: keep
