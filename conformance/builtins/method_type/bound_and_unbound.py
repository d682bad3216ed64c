# Access through an instance binds, through the class does not.
class C:
    def m(self, x=0):
        return self, x


c = C()
print(c.m.__self__ is c, c.m.__func__ is C.m, c.m == c.m, c.m is c.m)  # expect: True True True False
print(C.m(1, 2), c.m.__name__, c.m.__qualname__, type(c.m).__name__, type(C.m).__name__)
# expect: (1, 2) m C.m method function
d = C()
print(c.m == d.m, hash(c.m) == hash(c.m), {c.m: 1}[c.m])  # expect: False True 1
print(c.m(5) == (c, 5), c.m.__doc__)  # expect: True None
try:
    c.m.attribute = 1
except AttributeError as error:
    print(error)
# expect: 'method' object has no attribute 'attribute' and no __dict__ for setting new attributes
try:
    c.m(1, 2)
except TypeError as error:
    print(error)
# expect: C.m() takes from 1 to 2 positional arguments but 3 were given
try:
    C.m()
except TypeError as error:
    print(error)
# expect: C.m() missing 1 required positional argument: 'self'
