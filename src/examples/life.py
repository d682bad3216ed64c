"""A simulation: Conway's game of life on a torus, started by a random generator of its own."""


class Random:
    """A linear congruential generator; the same seed always gives the same world."""

    def __init__(self, seed):
        self.state = seed

    def next(self):
        self.state = (self.state * 6364136223846793005 + 1442695040888963407) & 0xFFFFFFFFFFFFFFFF
        return self.state >> 33

    def chance(self, percent):
        return self.next() % 100 < percent


class World:
    def __init__(self, width, height, cells=()):
        self.width, self.height = width, height
        self.cells = frozenset(cells)

    @classmethod
    def from_picture(cls, picture, width, height, at=(1, 1)):
        left, top = at
        cells = (
            (left + x, top + y)
            for y, line in enumerate(picture.split())
            for x, mark in enumerate(line)
            if mark == "O"
        )
        return cls(width, height, cells)

    @classmethod
    def random(cls, width, height, percent, seed):
        random = Random(seed)
        return cls(width, height, [(x, y) for y in range(height) for x in range(width) if random.chance(percent)])

    def step(self):
        """Counts for every cell how many living neighbours it has; two or three decide."""
        neighbours = {}
        for x, y in self.cells:
            for dx in (-1, 0, 1):
                for dy in (-1, 0, 1):
                    if dx or dy:
                        cell = (x + dx) % self.width, (y + dy) % self.height
                        neighbours[cell] = neighbours.get(cell, 0) + 1
        born = (cell for cell, n in neighbours.items() if n == 3 or n == 2 and cell in self.cells)
        return World(self.width, self.height, born)

    def __eq__(self, other):
        return self.cells == other.cells

    def __hash__(self):
        return hash(self.cells)

    def __len__(self):
        return len(self.cells)

    def __str__(self):
        return "\n".join(
            "".join("O" if (x, y) in self.cells else "." for x in range(self.width)) for y in range(self.height)
        )


def history(world):
    while True:
        yield world
        world = world.step()


def find_cycle(world, limit):
    """The generation in which the world first repeats itself, and the length of the cycle."""
    seen = {}
    for generation, current in zip(range(limit), history(world)):
        if current in seen:
            return seen[current], generation - seen[current]
        seen[current] = generation
    return None


def main():
    glider = World.from_picture(".O. ..O OOO", 8, 6)
    print("a glider:")
    for generation, world in zip(range(5), history(glider)):
        if generation in (0, 4):
            print(f"generation {generation}")
            print(world)
    print("it comes back after", find_cycle(glider, 100)[1], "generations")

    blinker = World.from_picture("OOO", 5, 5, at=(1, 2))
    print("a blinker has period", find_cycle(blinker, 10)[1])
    block = World.from_picture("OO OO", 5, 5)
    print("a block is still:", block == block.step())

    soup = World.random(18, 12, percent=34, seed=2024)
    counts = [len(world) for _, world in zip(range(24), history(soup))]
    print("random soup:", *counts)
    for name, (width, height, seed) in {"small": (8, 8, 5), "wide": (48, 20, 3), "square": (14, 14, 8)}.items():
        outcome = find_cycle(World.random(width, height, 30, seed), 400)
        print(f"{name}:", f"repeats from {outcome[0]} with period {outcome[1]}" if outcome else "still new after 400")


if __name__ == "__main__":
    main()
