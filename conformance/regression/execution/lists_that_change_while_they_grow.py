# A list is asked for what it holds after the iterable has said how much there will be, and may be emptied meanwhile.
import sys

grew = []

class Grows:
    def __iter__(self):
        return iter([7])

    def __length_hint__(self):
        grew.extend([0] * 100)
        return sys.maxsize - 50

grew.extend(Grows())
print(len(grew), grew[-1])  # expect: 101 7
emptied = [1, 2, 3]

def items():
    yield 4
    emptied.clear()
    yield 5

emptied.extend(items())
print(emptied)  # expect: [5]
