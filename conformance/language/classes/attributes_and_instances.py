# Class attributes are shared, instance attributes hide them.
class A:
    shared = []
    x = 1
a, b = A(), A()
a.x = 2
a.shared.append(0)
print(a.x, b.x, A.x, b.shared)  # expect: 2 1 1 [0]
del a.x
print(a.x, a.__dict__, type(a) is A, a.__class__.__name__)  # expect: 1 {} True A
