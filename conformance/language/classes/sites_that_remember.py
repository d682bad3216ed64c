# Calls of classes and of super() go on meaning what they say when classes change between two runs of one site.

def mixin(tag):
    class M:
        def f(self, *a):
            return [tag] + super().f()
        def g(self, n):
            return [tag, n] + super().g(n + 1)
    return M
class Base:
    def f(self): return ['base']
    def g(self, n): return ['base', n]
M1, M2 = mixin('m1'), mixin('m2')
class C(M1, M2, Base): pass
class D(M2, M1, Base): pass
for i in range(4):
    print(C().f(), C().g(i), D().f(), D().g(1))
class P:
    def __init__(self, x): self.x = x
class Q(P):
    def __init__(self, x, y):
        super().__init__(x)
        self.y = y
    def __repr__(self): return f'Q({self.x}, {self.y})'
def mk(a, b): return Q(a, b)
for i in range(3): print(mk(i, i))
old = Q.__init__
def new(self, x, y): self.x = y; self.y = x
Q.__init__ = new
print(mk(1, 2)); print(mk(1, 2))
Q.__init__ = old
print(mk(1, 2))
def late(self, x): self.x = -x
P.__init__ = late
print(mk(1, 2)); print(mk(1, 2))
def bad(self, x, y): return 3
Q.__init__ = bad
for i in range(2):
    try: mk(1, 2)
    except TypeError as e: print(e)
Q.__init__ = old
try: mk(1)
except TypeError as e: print(e)
print(mk(1, 2))
super_ = super
def super(*a):
    return super_(*a) if a else P(9)
try:
    print(mk(1, 2))
except Exception as e: print(type(e), e)
del super
print(mk(1, 2))
P.__init__.__code__ = (lambda self, x: setattr(self, 'x', 77) ).__code__
print(mk(1, 2))
class E:
    def __eq__(self, o): return True
class F: pass
f = F()
print(f == None, None == f, f != 1, f == f, f == F(), E() == f, f == E(), f != E())
F.__eq__ = lambda s, o: 'eq'
print(f == None, None == f, f != 1, f == 'x')
del F.__eq__
print(f == None, f == f)

# expect: ['m1', 'm2', 'base'] ['m1', 0, 'm2', 1, 'base', 2] ['m2', 'm1', 'base'] ['m2', 1, 'm1', 2, 'base', 3]
# expect: ['m1', 'm2', 'base'] ['m1', 1, 'm2', 2, 'base', 3] ['m2', 'm1', 'base'] ['m2', 1, 'm1', 2, 'base', 3]
# expect: ['m1', 'm2', 'base'] ['m1', 2, 'm2', 3, 'base', 4] ['m2', 'm1', 'base'] ['m2', 1, 'm1', 2, 'base', 3]
# expect: ['m1', 'm2', 'base'] ['m1', 3, 'm2', 4, 'base', 5] ['m2', 'm1', 'base'] ['m2', 1, 'm1', 2, 'base', 3]
# expect: Q(0, 0)
# expect: Q(1, 1)
# expect: Q(2, 2)
# expect: Q(2, 1)
# expect: Q(2, 1)
# expect: Q(1, 2)
# expect: Q(-1, 2)
# expect: Q(-1, 2)
# expect: __init__() should return None, not 'int'
# expect: __init__() should return None, not 'int'
# expect: mk() missing 1 required positional argument: 'b'
# expect: Q(-1, 2)
# expect: <class 'AttributeError'> 'Q' object has no attribute 'x'
# expect: Q(-1, 2)
# expect: Q(77, 2)
# expect: False False True True False True True False
# expect: eq eq False eq
# expect: False True
