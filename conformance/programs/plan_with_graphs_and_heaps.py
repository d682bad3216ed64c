# Algorithms of the library put together: graphlib, heapq, bisect, itertools recipes, lru_cache, fractions, statistics, random.
import bisect
import collections
import fractions
import functools
import graphlib
import heapq
import itertools
import math
import operator
import random
import statistics

TASKS = {"deploy": {"test", "package"}, "test": {"build"}, "package": {"build", "docs"}, "build": {"fetch"}, "docs": {"fetch"}, "fetch": set()}
COSTS = {"deploy": 2, "test": 5, "package": 1, "build": 4, "docs": 3, "fetch": 1}


def schedule(tasks, costs, workers=2):
    sorter = graphlib.TopologicalSorter(tasks)
    sorter.prepare()
    now, running, order = 0, [], []
    ready = sorted(sorter.get_ready())
    while sorter.is_active():
        while ready and len(running) < workers:
            name = ready.pop(0)
            heapq.heappush(running, (now + costs[name], name))
        now, name = heapq.heappop(running)
        order.append((now, name))
        sorter.done(name)
        ready.extend(sorted(sorter.get_ready()))
    return order


print(schedule(TASKS, COSTS), list(graphlib.TopologicalSorter(TASKS).static_order())[:2])
# expect: [(1, 'fetch'), (4, 'docs'), (5, 'build'), (6, 'package'), (10, 'test'), (12, 'deploy')] ['fetch', 'build']
try:
    graphlib.TopologicalSorter({"a": ["b"], "b": ["c"], "c": ["a"]}).prepare()
except graphlib.CycleError as error:
    print(error.args[0], sorted(set(error.args[1])))
# expect: nodes are in a cycle ['a', 'b', 'c']

ROADS = [("A", "B", 4), ("A", "C", 2), ("C", "B", 1), ("B", "D", 5), ("C", "D", 8), ("D", "E", 3)]
graph = collections.defaultdict(dict)
for a, b, length in ROADS:
    graph[a][b] = graph[b][a] = length


def shortest(start):
    best, heap, before = {}, [(0, start, None)], {}
    while heap:
        distance, place, came = heapq.heappop(heap)
        if place in best:
            continue
        best[place], before[place] = distance, came
        for neighbour, length in graph[place].items():
            heapq.heappush(heap, (distance + length, neighbour, place))
    return best, before


best, before = shortest("A")
path = list(itertools.takewhile(lambda p: p is not None, functools.reduce(lambda acc, _: acc + [before.get(acc[-1])], range(5), ["E"])))
print(best, path[::-1])  # expect: {'A': 0, 'C': 2, 'B': 3, 'D': 8, 'E': 11} ['A', 'C', 'B', 'D', 'E']


@functools.lru_cache(maxsize=None)
def edits(a, b):
    if not a or not b:
        return len(a) + len(b)
    return min(edits(a[1:], b) + 1, edits(a, b[1:]) + 1, edits(a[1:], b[1:]) + (a[0] != b[0]))


print(edits("kitten", "sitting"), edits.cache_info().misses, edits.cache_parameters())
# expect: 3 56 {'maxsize': None, 'typed': False}


def grouper(items, n, fill=None):
    return itertools.zip_longest(*[iter(items)] * n, fillvalue=fill)


def powerset(items):
    items = list(items)
    return itertools.chain.from_iterable(itertools.combinations(items, r) for r in range(len(items) + 1))


def roundrobin(*sources):
    turns = itertools.cycle(map(iter, sources))
    left = len(sources)
    while left:
        try:
            for turn in turns:
                yield next(turn)
        except StopIteration:
            left -= 1
            turns = itertools.cycle(itertools.islice(turns, left))


print(list(grouper("abcdefg", 3, "-")), sum(1 for _ in powerset(range(5))), "".join(roundrobin("abc", "d", "ef")))
# expect: [('a', 'b', 'c'), ('d', 'e', 'f'), ('g', '-', '-')] 32 adebfc
print(list(itertools.batched(range(7), 3)), list(itertools.pairwise("abc")), [k + str(len(list(g))) for k, g in itertools.groupby("aaabccd")])
# expect: [(0, 1, 2), (3, 4, 5), (6,)] [('a', 'b'), ('b', 'c')] ['a3', 'b1', 'c2', 'd1']
print(list(itertools.accumulate([3, 1, 4, 1, 5], max)), list(itertools.starmap(pow, [(2, 5), (3, 2)])), list(itertools.compress("abcd", [1, 0, 1])))
# expect: [3, 3, 4, 4, 5] [32, 9] ['a', 'c']
print(sum(map(operator.mul, [1, 2, 3], [4, 5, 6])), list(heapq.merge([1, 4], [2, 3], key=lambda x: x)), heapq.nsmallest(2, "hello"), heapq.nlargest(2, [5, 1, 9]))
# expect: 32 [1, 2, 3, 4] ['e', 'h'] [9, 5]


def grade(score, limits=(60, 70, 80, 90), letters="FDCBA"):
    return letters[bisect.bisect(limits, score)]


print([grade(s) for s in (33, 99, 77, 70, 89.5)])  # expect: ['F', 'A', 'C', 'C', 'B']
numbers = random.Random(2024)
sample = [numbers.gauss(10, 2) for _ in range(200)]
print(f"{statistics.fmean(sample):.6f} {statistics.stdev(sample):.6f} {statistics.median(sample):.6f}", [round(q, 3) for q in statistics.quantiles(sample, n=4)])
# expect: 10.188808 2.089756 10.404156 [8.764, 10.404, 11.526]
print(numbers.sample(range(100), 5), numbers.choices("abc", [5, 1, 1], k=8), numbers.randrange(10**20), numbers.getrandbits(70))
# expect: [17, 27, 72, 74, 13] ['a', 'c', 'a', 'a', 'a', 'b', 'c', 'a'] 80756943115920981466 524015756194665324896
deck = list(range(10))
numbers.shuffle(deck)
print(deck, statistics.linear_regression(range(5), [1, 3, 5, 7, 9.5]), statistics.multimode("aabbc"))
# expect: [7, 0, 1, 6, 5, 8, 4, 3, 2, 9] LinearRegression(slope=2.1, intercept=0.8999999999999995) ['a', 'b']
third = fractions.Fraction(1, 3)
print(third + fractions.Fraction("0.25"), fractions.Fraction(math.pi).limit_denominator(1000), math.prod(range(1, 11)), math.comb(20, 8), math.isqrt(10**30))
# expect: 7/12 355/113 3628800 125970 1000000000000000
print(math.gcd(84, 126), math.lcm(4, 6, 10), math.dist((0, 0), (3, 4)), math.fsum([0.1] * 10), f"{math.sumprod([1.5, 2], [3, 4])}")
# expect: 42 60 5.0 1.0 12.5
total = functools.partial(functools.reduce, operator.add)
print(total([[1], [2, 3]]), functools.cmp_to_key(lambda a, b: b - a)(3) < functools.cmp_to_key(lambda a, b: b - a)(2))
# expect: [1, 2, 3] True
