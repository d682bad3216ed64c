# A comparison that empties the heap is noticed.
import heapq

class Emptying(int):
    def __lt__(self, other):
        heap.clear()
        return NotImplemented

heap = []
heapq.heappush(heap, Emptying(0))
try:
    heapq.heappushpop(heap, 1)
except IndexError as error:
    print(error)  # expect: index out of range
heap = [Emptying(1), Emptying(2)]
for change in (lambda: heapq.heappush(heap, Emptying(0)), lambda: heapq.heapify(heap), lambda: heapq.heappop(heap)):
    heap = [Emptying(i) for i in range(5)]
    try:
        change()
    except RuntimeError as error:
        print(error)
# expect: list changed size during iteration
# expect: list changed size during iteration
# expect: list changed size during iteration
