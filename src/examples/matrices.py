"""Matrices with operators: products, powers, determinants, linear equations, and exact fractions inside."""

import math


class Fraction:
    """Just enough of a fraction to solve equations without rounding."""

    __slots__ = ("top", "bottom")

    def __init__(self, top, bottom=1):
        if bottom == 0:
            raise ZeroDivisionError(f"Fraction({top}, 0)")
        common = math.gcd(top, bottom) * (1 if bottom > 0 else -1)
        self.top, self.bottom = top // common, bottom // common

    @staticmethod
    def of(value):
        return value if isinstance(value, Fraction) else Fraction(value)

    def __add__(self, other):
        other = Fraction.of(other)
        return Fraction(self.top * other.bottom + other.top * self.bottom, self.bottom * other.bottom)

    def __mul__(self, other):
        other = Fraction.of(other)
        return Fraction(self.top * other.top, self.bottom * other.bottom)

    def __truediv__(self, other):
        other = Fraction.of(other)
        return Fraction(self.top * other.bottom, self.bottom * other.top)

    def __neg__(self):
        return Fraction(-self.top, self.bottom)

    def __sub__(self, other):
        return self + -Fraction.of(other)

    __radd__, __rmul__ = __add__, __mul__

    def __rtruediv__(self, other):
        return Fraction.of(other) / self

    def __eq__(self, other):
        other = Fraction.of(other)
        return (self.top, self.bottom) == (other.top, other.bottom)

    def __bool__(self):
        return self.top != 0

    def __repr__(self):
        return f"{self.top}" if self.bottom == 1 else f"{self.top}/{self.bottom}"


class Matrix:
    def __init__(self, rows):
        self.rows = [list(row) for row in rows]
        if len({len(row) for row in self.rows}) != 1:
            raise ValueError("rows of different length")

    @classmethod
    def identity(cls, size):
        return cls([[int(i == j) for j in range(size)] for i in range(size)])

    @property
    def shape(self):
        return len(self.rows), len(self.rows[0])

    def __getitem__(self, position):
        row, column = position
        return self.rows[row][column]

    def __add__(self, other):
        return Matrix([[a + b for a, b in zip(*pair)] for pair in zip(self.rows, other.rows)])

    def __matmul__(self, other):
        if self.shape[1] != other.shape[0]:
            raise ValueError(f"cannot multiply {self.shape} and {other.shape}")
        columns = list(zip(*other.rows))
        return Matrix([[sum(a * b for a, b in zip(row, column)) for column in columns] for row in self.rows])

    def __mul__(self, factor):
        return Matrix([[factor * value for value in row] for row in self.rows])

    __rmul__ = __mul__

    def __pow__(self, exponent):
        result, base = Matrix.identity(len(self.rows)), self
        while exponent:
            if exponent & 1:
                result = result @ base
            base = base @ base
            exponent >>= 1
        return result

    def __eq__(self, other):
        return isinstance(other, Matrix) and self.rows == other.rows

    def transposed(self):
        return Matrix(zip(*self.rows))

    def solve(self, right):
        """Gauss and Jordan with exact fractions; None if there is no single answer."""
        size = len(self.rows)
        rows = [[Fraction.of(value) for value in row] + [Fraction.of(b)] for row, b in zip(self.rows, right)]
        for column in range(size):
            pivot = next((i for i in range(column, size) if rows[i][column]), None)
            if pivot is None:
                return None
            rows[column], rows[pivot] = rows[pivot], rows[column]
            rows[column] = [value / rows[column][column] for value in rows[column]]
            for i in range(size):
                if i != column and rows[i][column]:
                    factor = rows[i][column]
                    rows[i] = [a - factor * b for a, b in zip(rows[i], rows[column])]
        return [row[-1] for row in rows]

    def determinant(self):
        if len(self.rows) == 1:
            return self.rows[0][0]
        first, *others = self.rows
        return sum(
            (-1) ** j * value * Matrix([row[:j] + row[j + 1 :] for row in others]).determinant()
            for j, value in enumerate(first)
            if value
        )

    def __str__(self):
        width = max(len(str(value)) for row in self.rows for value in row)
        return "\n".join("[" + " ".join(f"{value!s:>{width}}" for value in row) + "]" for row in self.rows)


def main():
    a = Matrix([[2, 1, 0], [0, 3, -1], [4, 0, 5]])
    b = Matrix([range(3), range(3, 6), range(6, 9)])
    print(a @ b, 2 * a + b, b.transposed(), sep="\n\n")
    print("\ndeterminants:", a.determinant(), b.determinant())
    print("solution:", a.solve([4, 2, 19]), "singular:", b.solve([1, 2, 3]))

    fibonacci = Matrix([[1, 1], [1, 0]])
    print("fibonacci(200):", (fibonacci**200)[0, 1])
    rotation = Matrix([[math.cos(0.1), -math.sin(0.1)], [math.sin(0.1), math.cos(0.1)]])
    print(f"turned 20 times: {(rotation**20)[0, 0]:.9f}, cos(2): {math.cos(2):.9f}")

    hilbert = Matrix([[Fraction(1, i + j + 1) for j in range(6)] for i in range(6)])
    print("Hilbert's determinant:", hilbert.determinant())
    print("Hilbert's solution:", hilbert.solve([1] * 6))
    large = Matrix([[(i * j + i + j) % 7 for j in range(48)] for i in range(48)])
    cube = large**3
    print("trace of the cube:", sum(cube[i, i] for i in range(48)))
    print("cube as a product:", cube == large @ large @ large)
    try:
        Matrix([[1, 2, 3]]) @ Matrix([[1, 2, 3]])
    except ValueError as error:
        print("refused:", error)


if __name__ == "__main__":
    main()
