# An iterator that asks the pairwise object for a pair got the first item replaced.
from itertools import pairwise
def pairs(inside):
    class Items:
        count = 0
        def __iter__(self): return self
        def __next__(self):
            self.count += 1
            return next(it) if self.count in inside else [self.count]
    it = pairwise(Items())
    return [next(it) for _ in range(3)]
for inside in ({1}, {2}, {3}, {1, 2}, {1, 3}, {1, 4}, {2, 3}):
    print(pairs(inside))
# expect: [(([2], [3]), [4]), ([4], [5]), ([5], [6])]
# expect: [([1], ([1], [3])), (([1], [3]), [4]), ([4], [5])]
# expect: [([1], [2]), ([2], ([2], [4])), (([2], [4]), [5])]
# expect: [((([3], [4]), [5]), [6]), ([6], [7]), ([7], [8])]
# expect: [(([2], ([2], [4])), [5]), ([5], [6]), ([6], [7])]
# expect: [(([2], [3]), (([2], [3]), [5])), ((([2], [3]), [5]), [6]), ([6], [7])]
# expect: [([1], ([1], ([1], [4]))), (([1], ([1], [4])), [5]), ([5], [6])]
