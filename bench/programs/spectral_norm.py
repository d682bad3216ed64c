# size: 90
# small: 8
# expect: 1.27421851
# stresses: small pure functions called from nested loops, float division, list building
# does not show: attribute access, objects


def element(i, j):
    return 1.0 / ((i + j) * (i + j + 1) // 2 + i + 1)


def times(vector):
    size = range(len(vector))
    result = []
    for i in size:
        total = 0.0
        for j in size:
            total += element(i, j) * vector[j]
        result.append(total)
    return result


def times_transposed(vector):
    size = range(len(vector))
    result = []
    for i in size:
        total = 0.0
        for j in size:
            total += element(j, i) * vector[j]
        result.append(total)
    return result


def run(size):
    u = [1.0] * size
    for _ in range(10):
        v = times_transposed(times(u))
        u = times_transposed(times(v))
    up = sum(a * b for a, b in zip(u, v))
    down = sum(b * b for b in v)
    return round((up / down) ** 0.5, 9)


if __name__ == "__main__":
    print(run(90))
