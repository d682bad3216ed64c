# size: 50000
# expect: (4998100273, 50600, 3, True)
# stresses: deque with maxlen, by index, iterated, rotated, extended

from collections import deque


def run(size):
    window = deque(maxlen=16)
    total = 0
    for i in range(size):
        window.append(i)
        total += window[0] + window[-1]
        if i % 8 == 0:
            total += sum(window)
    ring = deque(range(500))
    for i in range(size // 4):
        ring.rotate(i % 7 - 3)
        total += ring[0]
    ring.extend(range(size))
    ring.extendleft(range(100))
    return total, len(ring), ring.count(7), 499 in ring
