"""N queens in three ways: one answer by backtracking, all answers as a generator, and counting with bits."""


def first_solution(size):
    columns, rising, falling = set(), set(), set()
    placed = []

    def place(row):
        if row == size:
            return True
        for column in range(size):
            if column in columns or row + column in rising or row - column in falling:
                continue
            columns.add(column)
            rising.add(row + column)
            falling.add(row - column)
            placed.append(column)
            if place(row + 1):
                return True
            placed.pop()
            columns.remove(column)
            rising.remove(row + column)
            falling.remove(row - column)
        return False

    return tuple(placed) if place(0) else None


def solutions(size, placed=()):
    row = len(placed)
    if row == size:
        yield placed
        return
    for column in range(size):
        if all(column != other and abs(column - other) != row - above for above, other in enumerate(placed)):
            yield from solutions(size, (*placed, column))


def count_with_bits(size):
    everything = (1 << size) - 1

    def count(columns, left, right):
        if columns == everything:
            return 1
        total = 0
        free = everything & ~(columns | left | right)
        while free:
            bit = free & -free
            free -= bit
            total += count(columns | bit, (left | bit) << 1, (right | bit) >> 1)
        return total

    return count(0, 0, 0)


def symmetries(solution):
    """The same board turned and mirrored: up to eight ways to see one solution."""
    size = len(solution)
    board = solution
    for _ in range(4):
        yield board
        yield tuple(reversed(board))
        turned = [0] * size
        for row, column in enumerate(board):
            turned[column] = size - 1 - row
        board = tuple(turned)


def picture(solution):
    size = len(solution)
    return "\n".join(" ".join("Q" if column == queen else "." for column in range(size)) for queen in solution)


def main():
    board = first_solution(8)
    print("one answer for 8 queens:", board)
    print(picture(board))

    every = list(solutions(6))
    print("all answers for 6 queens:")
    for solution in every:
        print("  ", *solution)

    distinct = {min(symmetries(solution)) for solution in solutions(7)}
    print(f"7 queens: {sum(1 for _ in solutions(7))} answers, {len(distinct)} without symmetry")
    for size in range(1, 11):
        answer = first_solution(size)
        print(f"{size} queens: {count_with_bits(size):>3} answers, first: {answer}")


if __name__ == "__main__":
    main()
