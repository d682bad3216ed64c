# size: 100000
# expect: 3735060150
# stresses: deque as queue and as stack: append, popleft, appendleft, pop

from collections import deque


def run(size):
    queue = deque(range(100))
    total = 0
    for i in range(size):
        queue.append(i)
        total += queue.popleft()
    for i in range(size):
        queue.appendleft(i)
        if i % 2:
            total -= queue.pop()
    while queue:
        total += queue.pop() & 3
    return total
