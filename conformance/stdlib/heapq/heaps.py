# Heaps by every function of the module, smallest and largest first.
import heapq

heap = []
for item in [5, 1.5, 9, 2, 7, 3, 3]:
    heapq.heappush(heap, item)
print(heap[0], [heapq.heappop(heap) for _ in range(3)], heapq.heappushpop(heap, 0), heapq.heapreplace(heap, 1), sorted(heap))
# expect: 1.5 [1.5, 2, 3] 0 3 [1, 5, 7, 9]
largest = [3, 1, 4, 1, 5, 9, 2, 6]
heapq.heapify_max(largest)
heapq.heappush_max(largest, 7)
print([heapq.heappop_max(largest) for _ in range(4)], heapq.heappushpop_max(largest, 8), heapq.heapreplace_max(largest, 0))
# expect: [9, 7, 6, 5] 8 4
print(heapq.nlargest(3, "hexiom", key=ord), heapq.nsmallest(2, [(2, "b"), (1, "z"), (1, "a")]))  # expect: ['x', 'o', 'm'] [(1, 'a'), (1, 'z')]
print(list(heapq.merge([1, 4, 8], [2, 3], [], [9])), list(heapq.merge("db", "ca", reverse=True)))
# expect: [1, 2, 3, 4, 8, 9] ['d', 'c', 'b', 'a']
for call in (lambda: heapq.heappop([]), lambda: heapq.heapreplace([], 1), lambda: heapq.heappush((), 1), lambda: heapq.heapify(3), lambda: heapq.heappush([1], "a")):
    try:
        call()
    except Exception as error:
        print(type(error).__name__, error)
# expect: IndexError index out of range
# expect: IndexError index out of range
# expect: TypeError heappush() argument 1 must be list, not tuple
# expect: TypeError heapify() argument must be list, not int
# expect: TypeError '<' not supported between instances of 'str' and 'int'
