# lru_cache asks for the hash of an argument once for each call; no arguments at all share one empty tuple.
import functools

class Counted:
    hashed = 0

    def __hash__(self):
        self.hashed += 1
        return 3

for maxsize in (None, 1, 8):
    @functools.lru_cache(maxsize)
    def cached(argument, other=1):
        return argument

    counted = Counted()
    cached(counted)
    cached(counted)
    cached(counted, other=2)
    print(counted.hashed, cached.cache_info())
# expect: 3 CacheInfo(hits=1, misses=2, maxsize=None, currsize=2)
# expect: 3 CacheInfo(hits=1, misses=2, maxsize=1, currsize=1)
# expect: 3 CacheInfo(hits=1, misses=2, maxsize=8, currsize=2)

def arguments(*args):
    return args

empty = ()
print(arguments() is empty, tuple() is empty, empty + empty is empty)  # expect: True True True
