# super(C, self).name(…) finds the method after C for objects of any class, also when classes change between calls, and evaluates
# its arguments in order; a name that only looks like super is called as what it is.


class A:
    def __init__(self, n=0):
        super(A, self).__init__()
        self.n = n

    def who(self, *more):
        return ("A", *more)

    def add(self, amount, times=1):
        self.n += amount * times
        return self.n


class B(A):
    def __init__(self, n):
        super(B, self).__init__(n + 1)

    def who(self, *more):
        return ("B", *super(B, self).who(*more))

    def add(self, amount):
        return super(B, self).add(amount) + 100


class C(A):
    def who(self, *more):
        return ("C", *super(C, self).who(*more))

    def add(self, amount):
        return super(C, self).add(amount, 2) + 1000


class D(B, C):
    def who(self):
        return super(D, self).who("d", self.n)


for _ in range(3):
    print([x.who() for x in (A(1), B(2), C(3), D(4))], [x.add(5) for x in (B(2), C(3), D(4))])
# expect: [('A',), ('B', 'A'), ('C', 'A'), ('B', 'C', 'A', 'd', 5)] [108, 1013, 1115]
# expect: [('A',), ('B', 'A'), ('C', 'A'), ('B', 'C', 'A', 'd', 5)] [108, 1013, 1115]
# expect: [('A',), ('B', 'A'), ('C', 'A'), ('B', 'C', 'A', 'd', 5)] [108, 1013, 1115]


def call(cls, self, order=[]):
    return super(cls, self).who()


d = D(0)
print(call(D, d), call(B, d), call(C, d))  # expect: ('B', 'C', 'A') ('C', 'A') ('A',)
for wrong in ((A, d), (D, B(1)), (D, None), (3, d), (D, 3)):
    try:
        print(call(*wrong))
    except (AttributeError, TypeError) as error:
        print(type(error).__name__, error)
# expect: AttributeError 'super' object has no attribute 'who'
# expect: TypeError super(type, obj): obj (instance of B) is not an instance or subtype of type (D).
# expect: AttributeError 'super' object has no attribute 'who'
# expect: TypeError super() argument 1 must be a type, not int
# expect: TypeError super(type, obj): obj (instance of int) is not an instance or subtype of type (D).

C.who = lambda self, *more: ("changed",)
print(d.who(), call(B, d))  # expect: ('B', 'changed') ('changed',)
B.who = A.who
print(d.who())  # expect: ('A', 'd', 1)


class E(B):
    @classmethod
    def make(cls):
        return super(E, cls).who(1, 2)

    def moved(self):
        return super(E, self).add((self := D(10)).n), self.n


print(E.make(), E(1).moved())  # expect: ('A', 2) (113, 11)


def other():
    def super(cls, self):
        return cls(self)

    class F(A):
        def who(self):
            return super(B, 7).who(), super(A, 2).add(3)

    return F().who()


print(other())  # expect: (('A',), 5)

real = super
other_object = B(5)


class G(A):
    def who(self):
        return super(G, self).who("g")


g = G()
print(g.who())  # expect: ('A', 'g')
super = lambda cls, self: other_object
print(g.who())  # expect: ('A', 'g')
del super
print(g.who(), real(G, g).who())  # expect: ('A', 'g') ('A',)
