# Defaults, static and class methods at a site that has run before: what they were may have changed since.
class A:
    def __init__(self, x, y=2, z=3): self.v = (x, y, z)
    def m(self, a, b=5): return (a, b)
    def n(self, a=1, b=2, c=3, d=4): return (a, b, c, d)
    @staticmethod
    def s(a, b=9): return ('s', a, b)
    @classmethod
    def c(cls, a, b=8): return (cls.__name__, a, b)
    def __call__(self, a, b=7): return ('call', a, b)
class B(A):
    def __init__(self, x): super().__init__(x)
    def m(self, a): return super().m(a)
    @classmethod
    def c(cls, a): return super().c(a)
def go(o):
    print(o.v, o.m(1), o.n(), o.n(1), o.n(1, 2), o.n(1, 2, 3), A.s(1), A.c(1), B.c(2), o(1), o.c(3), o.s(4))
for i in range(3): go(A(1)); go(B(1)); go(A(1, 2)); go(A(1, 2, 4))
A.m.__defaults__ = (50,)
go(A(1)); go(B(1))
A.__init__.__defaults__ = None
try: A(1)
except TypeError as e: print(e)
A.__init__.__defaults__ = (1, 2)
go(A(1))
A.m.__defaults__ = None
for f in (lambda: A(1).m(1), lambda: A(1).n(1,2,3,4,5), lambda: A.s(), lambda: A.c(), lambda: B.m(A(1))):
    try: print(f())
    except TypeError as e: print(e)
A.m.__defaults__ = (0,)
A.s = staticmethod(lambda a: ('new', a)); A.c = classmethod(lambda cls, a: ('newc', cls.__name__, a))
go(A(1))
A.c = lambda *a: a
print(A.c(1), B.s(2))
class M:
    def __enter__(self): return 'e'
    def __exit__(self, *a): print('exit', a); return True
for i in range(2):
    with M() as x: print(x)
class N:
    def __enter__(self): return 'n'
    def __exit__(self, a, b, c): print('exit', a, b, c)
for i in range(2):
    with N() as x: print(x)
import math
for i in range(3):
    print(math.floor(2.5))
    if i == 1: math.floor = lambda x: 'own'

# expect: (1, 2, 3) (1, 5) (1, 2, 3, 4) (1, 2, 3, 4) (1, 2, 3, 4) (1, 2, 3, 4) ('s', 1, 9) ('A', 1, 8) ('B', 2, 8) ('call', 1, 7) ('A', 3, 8) ('s', 4, 9)
# expect: (1, 2, 3) (1, 5) (1, 2, 3, 4) (1, 2, 3, 4) (1, 2, 3, 4) (1, 2, 3, 4) ('s', 1, 9) ('A', 1, 8) ('B', 2, 8) ('call', 1, 7) ('B', 3, 8) ('s', 4, 9)
# expect: (1, 2, 3) (1, 5) (1, 2, 3, 4) (1, 2, 3, 4) (1, 2, 3, 4) (1, 2, 3, 4) ('s', 1, 9) ('A', 1, 8) ('B', 2, 8) ('call', 1, 7) ('A', 3, 8) ('s', 4, 9)
# expect: (1, 2, 4) (1, 5) (1, 2, 3, 4) (1, 2, 3, 4) (1, 2, 3, 4) (1, 2, 3, 4) ('s', 1, 9) ('A', 1, 8) ('B', 2, 8) ('call', 1, 7) ('A', 3, 8) ('s', 4, 9)
# expect: (1, 2, 3) (1, 5) (1, 2, 3, 4) (1, 2, 3, 4) (1, 2, 3, 4) (1, 2, 3, 4) ('s', 1, 9) ('A', 1, 8) ('B', 2, 8) ('call', 1, 7) ('A', 3, 8) ('s', 4, 9)
# expect: (1, 2, 3) (1, 5) (1, 2, 3, 4) (1, 2, 3, 4) (1, 2, 3, 4) (1, 2, 3, 4) ('s', 1, 9) ('A', 1, 8) ('B', 2, 8) ('call', 1, 7) ('B', 3, 8) ('s', 4, 9)
# expect: (1, 2, 3) (1, 5) (1, 2, 3, 4) (1, 2, 3, 4) (1, 2, 3, 4) (1, 2, 3, 4) ('s', 1, 9) ('A', 1, 8) ('B', 2, 8) ('call', 1, 7) ('A', 3, 8) ('s', 4, 9)
# expect: (1, 2, 4) (1, 5) (1, 2, 3, 4) (1, 2, 3, 4) (1, 2, 3, 4) (1, 2, 3, 4) ('s', 1, 9) ('A', 1, 8) ('B', 2, 8) ('call', 1, 7) ('A', 3, 8) ('s', 4, 9)
# expect: (1, 2, 3) (1, 5) (1, 2, 3, 4) (1, 2, 3, 4) (1, 2, 3, 4) (1, 2, 3, 4) ('s', 1, 9) ('A', 1, 8) ('B', 2, 8) ('call', 1, 7) ('A', 3, 8) ('s', 4, 9)
# expect: (1, 2, 3) (1, 5) (1, 2, 3, 4) (1, 2, 3, 4) (1, 2, 3, 4) (1, 2, 3, 4) ('s', 1, 9) ('A', 1, 8) ('B', 2, 8) ('call', 1, 7) ('B', 3, 8) ('s', 4, 9)
# expect: (1, 2, 3) (1, 5) (1, 2, 3, 4) (1, 2, 3, 4) (1, 2, 3, 4) (1, 2, 3, 4) ('s', 1, 9) ('A', 1, 8) ('B', 2, 8) ('call', 1, 7) ('A', 3, 8) ('s', 4, 9)
# expect: (1, 2, 4) (1, 5) (1, 2, 3, 4) (1, 2, 3, 4) (1, 2, 3, 4) (1, 2, 3, 4) ('s', 1, 9) ('A', 1, 8) ('B', 2, 8) ('call', 1, 7) ('A', 3, 8) ('s', 4, 9)
# expect: (1, 2, 3) (1, 50) (1, 2, 3, 4) (1, 2, 3, 4) (1, 2, 3, 4) (1, 2, 3, 4) ('s', 1, 9) ('A', 1, 8) ('B', 2, 8) ('call', 1, 7) ('A', 3, 8) ('s', 4, 9)
# expect: (1, 2, 3) (1, 50) (1, 2, 3, 4) (1, 2, 3, 4) (1, 2, 3, 4) (1, 2, 3, 4) ('s', 1, 9) ('A', 1, 8) ('B', 2, 8) ('call', 1, 7) ('B', 3, 8) ('s', 4, 9)
# expect: A.__init__() missing 2 required positional arguments: 'y' and 'z'
# expect: (1, 1, 2) (1, 50) (1, 2, 3, 4) (1, 2, 3, 4) (1, 2, 3, 4) (1, 2, 3, 4) ('s', 1, 9) ('A', 1, 8) ('B', 2, 8) ('call', 1, 7) ('A', 3, 8) ('s', 4, 9)
# expect: A.m() missing 1 required positional argument: 'b'
# expect: A.n() takes from 1 to 5 positional arguments but 6 were given
# expect: A.s() missing 1 required positional argument: 'a'
# expect: A.c() missing 1 required positional argument: 'a'
# expect: B.m() missing 1 required positional argument: 'a'
# expect: (1, 1, 2) (1, 0) (1, 2, 3, 4) (1, 2, 3, 4) (1, 2, 3, 4) (1, 2, 3, 4) ('new', 1) ('newc', 'A', 1) ('newc', 'B', 2) ('call', 1, 7) ('newc', 'A', 3) ('new', 4)
# expect: (1,) ('new', 2)
# expect: e
# expect: exit (None, None, None)
# expect: e
# expect: exit (None, None, None)
# expect: n
# expect: exit None None None
# expect: n
# expect: exit None None None
# expect: 2
# expect: 2
# expect: own
