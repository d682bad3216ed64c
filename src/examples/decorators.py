"""Closures and decorators: functions that remember, count, repeat, check and combine other functions."""


def counter(start=0):
    value = start

    def step(by=1):
        nonlocal value
        value += by
        return value

    def reset():
        nonlocal value
        value = start

    step.reset = reset
    return step


def remember(function):
    """Keeps results, so that a slow recursion becomes a fast one."""
    known = {}

    def wrapper(*args):
        if args in known:
            wrapper.hits += 1
            return known[args]
        result = known[args] = function(*args)
        return result

    wrapper.hits = 0
    wrapper.known = known
    wrapper.__name__ = function.__name__
    return wrapper


def repeat(times):
    def decorate(function):
        def wrapper(*args, **options):
            return [function(*args, **options) for _ in range(times)]

        return wrapper

    return decorate


def trace(log):
    depth = counter(-1)

    def decorate(function):
        def wrapper(*args):
            level = depth()
            log.append("  " * level + f"{function.__name__}{args}")
            try:
                return function(*args)
            finally:
                depth(-1)

        return wrapper

    return decorate


def checked(**rules):
    """Checks keyword arguments before the call; every rule is a function of the value."""

    def decorate(function):
        def wrapper(**values):
            for name, rule in rules.items():
                if not rule(values.get(name)):
                    raise ValueError(f"{function.__name__}(): bad {name}: {values.get(name)!r}")
            return function(**values)

        return wrapper

    return decorate


def compose(*functions):
    def combined(value):
        for function in reversed(functions):
            value = function(value)
        return value

    return combined


def curry(function, arity):
    def collect(*args):
        return function(*args) if len(args) >= arity else lambda *more: collect(*args, *more)

    return collect


class Registry:
    """A decorator that is an object: it collects the functions that it is given."""

    def __init__(self):
        self.commands = {}

    def __call__(self, *names):
        def register(function):
            self.commands.update(dict.fromkeys(names or (function.__name__,), function))
            return function

        return register


command = Registry()


@command()
def double(x):
    return 2 * x


@command("square", "sq")
def square(x):
    return x * x


@remember
def grid_paths(rows, columns):
    return 1 if 0 in (rows, columns) else grid_paths(rows - 1, columns) + grid_paths(rows, columns - 1)


@remember
def collatz(n):
    return 0 if n == 1 else 1 + collatz(n // 2 if n % 2 == 0 else 3 * n + 1)


@checked(width=lambda w: isinstance(w, int) and w > 0, fill=lambda f: f is None or len(f) == 1)
def line(width, fill="-"):
    return fill * width


def main():
    tick, tock = counter(), counter(100)
    print("counters:", tick(), tick(), tock(-1), tick(10), tock())
    tick.reset()
    print("after reset:", tick(), tock())

    print("grid paths:", [grid_paths(n, n) for n in (2, 5, 10, 20)])
    print("remembered:", len(grid_paths.known), "hits:", grid_paths.hits)
    longest = max(range(1, 25000), key=collatz)
    print("longest Collatz run:", longest, "with", collatz(longest), "steps;", collatz.__name__, "hits:", collatz.hits)

    roll = counter(7)
    three_rolls = repeat(3)(lambda: roll(5) % 6 + 1)
    print("rolls:", three_rolls(), three_rolls())

    log = []

    @trace(log)
    def hanoi(disks, source, target):
        if disks:
            spare = 6 - source - target
            hanoi(disks - 1, source, spare)
            hanoi(disks - 1, spare, target)

    hanoi(2, 1, 3)
    print("\n".join(log))

    print(line(width=10), line(width=4, fill="="))
    for bad in ({"width": 0}, {"width": 3, "fill": "ab"}):
        try:
            line(**bad)
        except ValueError as error:
            print("refused:", error)

    print("commands:", {name: f(7) for name, f in command.commands.items()})
    print("composed:", compose(str, square, double)(3), compose()(3))
    volume = curry(lambda a, b, c: a * b * c, 3)
    print("curried:", volume(2)(3)(4), volume(2, 3)(4), volume(2)(3, 4))
    late = [lambda: i for i in range(3)]
    early = [lambda i=i: i for i in range(3)]
    print("late and early:", [f() for f in late], [f() for f in early])


if __name__ == "__main__":
    main()
