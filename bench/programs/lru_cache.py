# size: 60000
# small: 842
# expect: (26498, 33502)
# stresses: method calls, attribute reads and writes on small objects, a dictionary with integer keys
# does not show: inheritance, operators


class Node:
    __slots__ = ("key", "value", "before", "after")

    def __init__(self, key, value):
        self.key = key
        self.value = value
        self.before = self
        self.after = self


class Cache:
    def __init__(self, limit):
        self.limit = limit
        self.nodes = {}
        self.ring = Node(None, None)
        self.hits = 0
        self.misses = 0

    def unlink(self, node):
        node.before.after = node.after
        node.after.before = node.before

    def link(self, node):
        last = self.ring.before
        node.before = last
        node.after = self.ring
        last.after = node
        self.ring.before = node

    def get(self, key):
        node = self.nodes.get(key)
        if node is None:
            self.misses += 1
            return None
        self.hits += 1
        self.unlink(node)
        self.link(node)
        return node.value

    def put(self, key, value):
        node = Node(key, value)
        self.nodes[key] = node
        self.link(node)
        if len(self.nodes) > self.limit:
            oldest = self.ring.after
            self.unlink(oldest)
            del self.nodes[oldest.key]


def run(size):
    cache = Cache(128)
    seed = 1
    for _ in range(size):
        seed = (seed * 1103515245 + 12345) & 0x7FFFFFFF
        key = (seed >> 10 & 0x1FF) * (seed >> 20 & 0xFF) >> 8
        if cache.get(key) is None:
            cache.put(key, key * key)
    return cache.hits, cache.misses


if __name__ == "__main__":
    print(run(60000))
