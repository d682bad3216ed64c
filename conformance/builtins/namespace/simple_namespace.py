# SimpleNamespace: keywords, one mapping, order kept in repr.
from types import SimpleNamespace as N

n = N(b=1, a=2)
n.c = 3
print(n, n.a, n == N(a=2, b=1, c=3), n == 3, n.__dict__, N(), N({"x": 1}, y=2), N([("p", 1)]))
# expect: namespace(b=1, a=2, c=3) 2 True False {'b': 1, 'a': 2, 'c': 3} namespace() namespace(x=1, y=2) namespace(p=1)
del n.b
print(n, repr(N(self=n)))  # expect: namespace(a=2, c=3) namespace(self=namespace(a=2, c=3))
n.me = n
print(n)  # expect: namespace(a=2, c=3, me=namespace(...))


class Sub(N):
    pass


print(Sub(a=1), Sub(a=1) == N(a=1))  # expect: Sub(a=1) True
import sys

print(n.__replace__(a=5, me=0), N.__replace__(N(x=1), x=2))  # expect: namespace(a=5, c=3, me=0) namespace(x=2)
for call in (lambda: N(1), lambda: N({}, {}), lambda: N({1: 2}), lambda: n.nothing, lambda: N(1) < 2, lambda: hash(n), lambda: n < n):
    try:
        call()
    except (TypeError, AttributeError) as error:
        print(type(error).__name__, error)
# expect: TypeError 'int' object is not iterable
# expect: TypeError SimpleNamespace expected at most 1 argument, got 2
# expect: TypeError keywords must be strings
# expect: AttributeError 'types.SimpleNamespace' object has no attribute 'nothing'
# expect: TypeError 'int' object is not iterable
# expect: TypeError unhashable type: 'types.SimpleNamespace'
# expect: TypeError '<' not supported between instances of 'dict' and 'dict'
