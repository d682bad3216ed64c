# size: 80
# small: 14
# expect: -483360
# stresses: nested loops over lists of lists, index arithmetic, zip and sum
# does not show: user-defined operators


def multiply_by_index(a, b):
    size = len(a)
    result = [[0] * size for _ in range(size)]
    for i in range(size):
        for j in range(size):
            total = 0
            for k in range(size):
                total += a[i][k] * b[k][j]
            result[i][j] = total
    return result


def multiply_by_columns(a, b):
    columns = list(zip(*b))
    return [[sum(x * y for x, y in zip(row, column)) for column in columns] for row in a]


def run(size):
    a = [[(i * j) % 7 - 3 for j in range(size)] for i in range(size)]
    b = [[(i + 2 * j) % 5 for j in range(size)] for i in range(size)]
    first = multiply_by_index(a, b)
    return sum(map(sum, first)) if first == multiply_by_columns(a, b) else "the products differ"


if __name__ == "__main__":
    print(run(80))
