# size: 3
# small: 1
# expect: (3, 14080, '9126494')
# stresses: search with undoing: sets of small ints as bit masks, lists of lists, recursion, early returns
# does not show: floats, strings beyond reading the puzzles, classes

PUZZLES = (
    "53..7....6..195....98....6.8...6...34..8.3..17...2...6.6....28....419..5....8..79",
    "8..........36......7..9.2...5...7.......457.....1...3...1....68..85...1..9....4..",
    "1....7.9..3..2...8..96..5....53..9...1..8...26....4...3......1..4......7..7...3..",
)


class Board:
    def __init__(self, text):
        self.rows = [0] * 9
        self.columns = [0] * 9
        self.boxes = [0] * 9
        self.cells = [[0] * 9 for _ in range(9)]
        self.steps = 0
        self.open = []
        for place, character in enumerate(text):
            row, column = divmod(place, 9)
            if character == ".":
                self.open.append((row, column))
            else:
                self.put(row, column, int(character))

    def put(self, row, column, digit):
        bit = 1 << digit
        self.cells[row][column] = digit
        self.rows[row] |= bit
        self.columns[column] |= bit
        self.boxes[row // 3 * 3 + column // 3] |= bit

    def take(self, row, column):
        keep = ~(1 << self.cells[row][column])
        self.cells[row][column] = 0
        self.rows[row] &= keep
        self.columns[column] &= keep
        self.boxes[row // 3 * 3 + column // 3] &= keep

    def narrowest(self):
        """The open cell with the fewest digits left, and these digits as bits."""
        best, place, bits = 10, -1, 0
        for i, (row, column) in enumerate(self.open):
            left = 0x3FE & ~(self.rows[row] | self.columns[column] | self.boxes[row // 3 * 3 + column // 3])
            count = 0
            rest = left
            while rest:
                rest &= rest - 1
                count += 1
            if count < best:
                best, place, bits = count, i, left
                if count <= 1:
                    break
        return place, bits

    def solve(self):
        if not self.open:
            return True
        self.steps += 1
        place, bits = self.narrowest()
        row, column = self.open.pop(place)
        for digit in range(1, 10):
            if bits >> digit & 1:
                self.put(row, column, digit)
                if self.solve():
                    return True
                self.take(row, column)
        self.open.insert(place, (row, column))
        return False


def run(size):
    solved, steps, digits = 0, 0, ""
    for text in PUZZLES[:size]:
        board = Board(text)
        solved += board.solve()
        steps += board.steps
        digits += "".join(map(str, board.cells[0][6:]))
    return solved, steps, digits[:7]


if __name__ == "__main__":
    print(run(3))
