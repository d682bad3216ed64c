"""A cache that forgets what was used longest ago: a dictionary and a ring of linked nodes, timed by a simulation."""


class Node:
    __slots__ = ("key", "value", "before", "after")

    def __init__(self, key=None, value=None):
        self.key, self.value = key, value
        self.before = self.after = self

    def unlink(self):
        self.before.after, self.after.before = self.after, self.before

    def link_before(self, other):
        self.before, self.after = other.before, other
        self.before.after = self.after.before = self


class LRUCache:
    """Behaves like a mapping of limited size; reading an entry makes it the youngest."""

    def __init__(self, limit, on_evict=None):
        self.limit = limit
        self.on_evict = on_evict
        self.nodes = {}
        self.ring = Node()
        self.hits = self.misses = 0

    def __len__(self):
        return len(self.nodes)

    def __contains__(self, key):
        return key in self.nodes

    def __iter__(self):
        """From the oldest to the youngest."""
        node = self.ring.after
        while node is not self.ring:
            yield node.key
            node = node.after

    def __getitem__(self, key):
        node = self.nodes.get(key)
        if node is None:
            self.misses += 1
            return self.__missing__(key)
        self.hits += 1
        node.unlink()
        node.link_before(self.ring)
        return node.value

    def __missing__(self, key):
        raise KeyError(key)

    def __setitem__(self, key, value):
        node = self.nodes.get(key)
        if node is not None:
            node.value = value
            node.unlink()
        else:
            node = self.nodes[key] = Node(key, value)
        node.link_before(self.ring)
        if len(self.nodes) > self.limit:
            self.evict(self.ring.after)

    def __delitem__(self, key):
        self.nodes.pop(key).unlink()

    def evict(self, node):
        del self[node.key]
        if self.on_evict is not None:
            self.on_evict(node.key, node.value)

    def __repr__(self):
        entries = ", ".join(f"{key!r}: {self.nodes[key].value!r}" for key in self)
        return f"{type(self).__name__}({entries})"


class Loader(LRUCache):
    """Computes what is missing."""

    def __init__(self, limit, load):
        super().__init__(limit)
        self.load = load

    def __missing__(self, key):
        value = self[key] = self.load(key)
        return value


def requests(count, seed=42):
    """A stream in which small keys are asked for far more often than large ones."""
    for _ in range(count):
        seed = (seed * 1103515245 + 12345) & 0x7FFFFFFF
        first = seed >> 16 & 0xFF
        seed = (seed * 1103515245 + 12345) & 0x7FFFFFFF
        yield first * (seed >> 16 & 0xFF) >> 8


def main():
    forgotten = []
    cache = LRUCache(3, on_evict=lambda key, value: forgotten.append((key, value)))
    for number, word in enumerate(["one", "two", "three"], start=1):
        cache[word] = number
    print(cache, len(cache))
    print("reading one:", cache["one"])
    cache["four"] = 4
    cache["three"] = 33
    print(cache, "forgotten:", forgotten)
    print("two" in cache, "one" in cache, list(cache))
    del cache["one"]
    try:
        cache["two"]
    except KeyError as error:
        print("missing:", error, "hits:", cache.hits, "misses:", cache.misses)

    squares = Loader(2, lambda n: n * n)
    print([squares[n] for n in (3, 4, 3, 5, 4, 3)], squares, squares.hits, squares.misses)

    stream = list(requests(6000))
    print("different keys:", len(set(stream)), "most common:", max(set(stream), key=lambda key: (stream.count(key), key)))
    for limit in (1, 8, 32, 64, 128, 256):
        loader = Loader(limit, str)
        for key in stream[:3000]:
            loader[key]
        print(f"size {limit:>3}: {100 * loader.hits / 3000:5.1f} % hits, holds {len(loader)}")


if __name__ == "__main__":
    main()
