# A property as an object: its functions, copies with another one, its name.
class C:
    @property
    def x(self):
        "The x."
        return 5

    @x.setter
    def x(self, value):
        print("set", value)

    @x.deleter
    def x(self):
        print("deleted")

    only = property(fset=lambda self, value: None)
    nothing = property(doc="described")


p = C.__dict__["x"]
print(p.fget.__name__, p.fset.__name__, p.fdel.__name__, p.__doc__, p.__name__, p.__isabstractmethod__)
# expect: x x x The x. x False
c = C()
c.x = 3  # expect: set 3
del c.x  # expect: deleted
print(p.__get__(c), p.__get__(None, C) is p, p.__set__(c, 4), C.x is p, C.nothing.__doc__)
# expect: set 4
# expect: 5 True None True described
for action in (lambda: c.only, lambda: c.nothing, lambda: setattr(c, "nothing", 1), lambda: delattr(c, "only"), lambda: setattr(p, "fget", 1)):
    try:
        action()
    except AttributeError as error:
        print(error)
# expect: property 'only' of 'C' object has no getter
# expect: property 'nothing' of 'C' object has no getter
# expect: property 'nothing' of 'C' object has no setter
# expect: property 'only' of 'C' object has no deleter
# expect: readonly attribute
q = p.getter(lambda self: 6)
print(q is p, q.__get__(c), q.fset is p.fset, p.setter(None).fset is p.fset)  # expect: False 6 True True
try:
    property(1, 2, 3, 4, 5)
except TypeError as error:
    print(error)
# expect: property() takes at most 4 arguments (5 given)
