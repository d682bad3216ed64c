# size: 30000
# expect: (99845, 99845, 30000372128533)
# stresses: nlargest, nsmallest and merge

import heapq

VALUES = [i * 7919 % 100003 for i in range(30000)]


def run(size):
    values = VALUES[:size]
    largest = heapq.nlargest(50, values)
    smallest = heapq.nsmallest(50, values, key=lambda value: -value)
    merged = 0
    for i, value in enumerate(heapq.merge(sorted(values[::3]), sorted(values[1::3]), sorted(values[2::3]))):
        merged += i * value
    return largest[-1], smallest[-1], merged
