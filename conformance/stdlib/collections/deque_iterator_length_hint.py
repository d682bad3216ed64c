# A deque's iterator counts what it has to give and looks at the deque only when it goes on.
from collections import deque
from operator import length_hint
def steps(make, change):
    iterator = make()
    next(iterator)
    change()
    said = [length_hint(iterator)]
    for _ in range(2):
        try:
            said.append(next(iterator, "end"))
        except RuntimeError as error:
            said.append(str(error))
        said.append(length_hint(iterator))
    return said
letters = deque("abcde")
print(steps(lambda: iter(letters), letters.pop))
# expect: [4, 'deque mutated during iteration', 0, 'deque mutated during iteration', 0]
print(steps(lambda: reversed(letters), letters.pop))  # expect: [3, 'deque mutated during iteration', 0, 'end', 0]
print(steps(lambda: iter(letters), lambda: None))  # expect: [2, 'b', 1, 'c', 0]
print(steps(lambda: reversed(letters), lambda: None))  # expect: [2, 'b', 1, 'a', 0]
