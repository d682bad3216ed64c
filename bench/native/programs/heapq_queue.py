# size: 15000
# expect: (2272343, 15001)
# stresses: heapq with tuples, as in a queue of events or a search for the shortest path

import heapq


def run(size):
    queue = [(0, 0, "start")]
    done = 0
    serial = 0
    total = 0
    while queue and done < size:
        moment, _, name = heapq.heappop(queue)
        done += 1
        total += moment
        for step in (3, 7):
            serial += 1
            heapq.heappush(queue, (moment + step * (serial % 5 + 1), serial, name))
    return total, len(queue)
