# size: 200
# small: 21
# expect: (200, 120, 33, (40, -10))
# stresses: sets of tuples that are made anew each turn, counting in a dict, nested loops over small ranges
# does not show: arrays of fixed size, floats

R_PENTOMINO = ((0, 1), (0, 2), (1, 0), (1, 1), (2, 1))


def step(cells):
    neighbours = {}
    for row, column in cells:
        for y in (row - 1, row, row + 1):
            for x in (column - 1, column, column + 1):
                if y != row or x != column:
                    place = y, x
                    neighbours[place] = neighbours.get(place, 0) + 1
    return {place for place, count in neighbours.items() if count == 3 or (count == 2 and place in cells)}


def run(size):
    cells = set(R_PENTOMINO)
    for _ in range(size):
        cells = step(cells)
    return size, len(cells), len({row for row, _ in cells}), max(cells)


if __name__ == "__main__":
    print(run(200))
