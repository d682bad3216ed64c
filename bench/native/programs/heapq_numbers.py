# size: 15000
# expect: 178250577
# stresses: heapq with ints: heapify, heappush, heappop, heappushpop

import heapq


def run(size):
    heap = []
    for i in range(size):
        heapq.heappush(heap, i * 7919 % 10007)
    total = 0
    for i in range(size):
        total += heapq.heappop(heap) * (i % 5)
    items = [i * 31 % 5003 for i in range(size)]
    heapq.heapify(items)
    for i in range(size):
        total += heapq.heappushpop(items, i)
    return total
