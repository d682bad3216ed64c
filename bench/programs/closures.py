# size: 120000
# small: 1875
# expect: (240000, 1199940000, 90007)
# stresses: making functions, cells read and written, calls through variables, default and keyword arguments
# does not show: classes


def counter(start=0):
    value = start

    def step(by=1):
        nonlocal value
        value += by
        return value

    return step


def compose(*functions):
    def combined(x):
        for function in functions:
            x = function(x)
        return x

    return combined


def adder(n):
    return lambda x, scale=1: x * scale + n


def run(size):
    step = counter()
    total = 0
    for n in range(size):
        step(by=2)
        add = adder(n)
        total += add(n, scale=2) // 18
    pipeline = compose(adder(3), counter(4), lambda x: x + 3)
    last = 0
    for n in range(size // 4):
        last = pipeline(0)
    return step(0), total, last


if __name__ == "__main__":
    print(run(120000))
