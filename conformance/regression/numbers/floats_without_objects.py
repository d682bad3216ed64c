# Results of float arithmetic may live without an object until they escape: nothing of that may be seen.


def flips(n):
    """A local that is an int, a float, a str and unbound in turn."""
    x = n + n
    seen = [x]
    x = x / 4
    seen.append(x)
    x = x * 2.0 - n
    seen.append(x)
    x = x + n + n
    seen.append(x)
    x = 1
    x = x + n
    seen.append(x)
    x = str(x) + "!"
    seen.append(x)
    del x
    try:
        x
    except UnboundLocalError as error:
        seen.append(str(error))
    return seen


print(flips(3))  # expect: [6, 1.5, 0.0, 6.0, 4, '4!', "cannot access local variable 'x' where it is not associated with a value"]
print(flips(0.5))  # expect: [1.0, 0.25, 0.0, 1.0, 1.5, '1.5!', "cannot access local variable 'x' where it is not associated with a value"]


def identity(a, b):
    x = a * b
    y = x
    kept = [x]
    return x is x, y is x, kept[0] is x, id(x) == id(y)


print(identity(1.5, 2.5))  # expect: (True, True, True, True)


def not_numbers(a):
    x = a * 0.0
    y = x
    return y is x, y in [x], x == y, x * 1.0 in [x]


print(not_numbers(float("inf")))  # expect: (True, True, False, False)


def sums(values):
    """Ints stay ints beside variables that were floats."""
    total = 0
    for value in values:
        total = total + value
    return total


print(sums([1, 2, 3]), sums([1, 2.5]), sums([2.5, 1]), sums([True, 1.0]))  # expect: 6 3.5 3.5 2.0


def product(n):
    result = n * n
    result = result * n
    return result, result - n, n - result, -result


print(product(3), product(1.5), product(10**12))  # expect: (27, 24, -24, -27) (3.375, 1.875, -1.875, -3.375) (1000000000000000000000000000000000000, 999999999999999999999999000000000000, -999999999999999999999999000000000000, -1000000000000000000000000000000000000)


def powers(x):
    return x**2, x**0.5, (x * x) ** 2, (x * 1.0) ** 0.5, 2.0**x


print(powers(4), powers(2.25), powers(0.0))  # expect: (16, 2.0, 256, 2.0, 16.0) (5.0625, 1.5, 25.62890625, 1.5, 4.756828460010884) (0.0, 0.0, 0.0, 0.0, 1.0)
print(powers(-0.25)[1].__class__)  # expect: <class 'complex'>
try:
    powers(1e200)
except OverflowError as error:
    print(type(error))  # expect: <class 'OverflowError'>


def compare(a, b):
    d = a - b
    return d < 0, d <= 0.0, d > 1, 1 >= d, d == 0, d != d, not d


print(compare(1.5, 1.5))  # expect: (False, True, False, True, True, False, True)
print(compare(3, 1))  # expect: (False, False, True, False, False, False, False)
print(compare(float("inf"), float("inf")))  # expect: (False, False, False, False, False, True, False)


class Vector:
    def __init__(self, x):
        self.x = x

    def __add__(self, other):
        return Vector(self.x + other)

    def __radd__(self, other):
        return other

    def __repr__(self):
        return f"Vector({self.x})"


def mixed(a, b):
    x = a * b
    y = x + Vector(1)
    return y is x, Vector(1) + x, [x, y]


print(mixed(0.5, 3.0))  # expect: (True, Vector(2.5), [1.5, 1.5])
print(mixed(2, 3))  # expect: (True, Vector(7), [6, 6])


def swapped(a, b):
    a, b = b * 2.0, a * 2.0
    a, b = b, a
    x = y = a + b
    return a, b, x is y


print(swapped(1, 2.5))  # expect: (2.0, 5.0, True)


def caught(a):
    x = a / 2.0
    try:
        x = x / (x - x)
    except ZeroDivisionError:
        return x
    finally:
        x = x + 1
    return None


print(caught(5), caught(5.0))  # expect: 2.5 2.5


def walrus(a):
    return (x := a * 0.5) + (x := x + 1.0) * x


print(walrus(2), walrus(2.0))  # expect: 5.0 5.0


def generator(a):
    x = a * 1.5
    while x < 20:
        got = yield x
        x = x * 2.0 if got is None else x + got


walk = generator(1.0)
print(next(walk), next(walk), walk.send(4), next(walk))  # expect: 1.5 3.0 7.0 14.0


def zero(a):
    x = a * -1.0
    return x, -x, x + 0, 0 - x, 0.0 + x


print(zero(0.0), zero(0))  # expect: (-0.0, 0.0, 0.0, 0.0, 0.0) (-0.0, 0.0, 0.0, 0.0, 0.0)
