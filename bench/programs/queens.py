# size: 9
# small: 6
# expect: 352
# stresses: a recursive generator, any/all over generator expressions, tuples
# does not show: tight loops without calls


def place(size, rows):
    row = len(rows)
    if row == size:
        yield rows
        return
    for column in range(size):
        if all(column != other and abs(column - other) != row - above for above, other in enumerate(rows)):
            yield from place(size, rows + (column,))


def run(size):
    return sum(1 for _ in place(size, ()))


if __name__ == "__main__":
    print(run(9))
