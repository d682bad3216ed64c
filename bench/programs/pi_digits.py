# size: 1200
# small: 406
# expect: '0984882401'
# stresses: integers far beyond a machine word: multiplication, floor division, comparison
# does not show: small integers; the time is spent in one operator at a time


def digits():
    """Gibbons' spigot: one decimal of pi after another from a continued product of integers."""
    q, r, t, k, n, step = 1, 0, 1, 1, 3, 3
    while True:
        if 4 * q + r - t < n * t:
            yield n
            following = 10 * (r - n * t)
            n = 10 * (3 * q + r) // t - 10 * n
            q *= 10
            r = following
        else:
            following = (2 * q + r) * step
            n = (q * 7 * k + 2 + r * step) // (t * step)
            q *= k
            t *= step
            step += 2
            k += 1
            r = following


def run(size):
    last = ""
    for position, digit in enumerate(digits()):
        if position == size:
            return last
        last = (last + str(digit))[-10:]


if __name__ == "__main__":
    print(run(1200))
