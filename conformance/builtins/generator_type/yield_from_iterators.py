# yield from works on any iterable and gives the value of StopIteration.
class Countdown:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        return self

    def __next__(self):
        if self.n == 0:
            raise StopIteration("liftoff")
        self.n -= 1
        return self.n


def g(x):
    result = yield from x
    print("result", result)


print(list(g(Countdown(2))), list(g("ab")), list(g(map(str, Countdown(1)))), list(g(zip(Countdown(1)))))
# expect: result liftoff
# expect: result None
# expect: result liftoff
# expect: result liftoff
# expect: [1, 0] ['a', 'b'] ['0'] [(0,)]
it = g([1, 2])
next(it)
try:
    it.send("x")
except AttributeError as error:
    print(error)
# expect: 'list_iterator' object has no attribute 'send'
try:
    next(g(5))
except TypeError as error:
    print(error)
# expect: 'int' object is not iterable
