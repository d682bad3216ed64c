# A property without a setter cannot be assigned.
class A:
    @property
    def x(self): return 1
    y = property(fset=lambda self, value: None)
a = A()
try:
    a.x = 2
except AttributeError as error:
    print(error)  # expect: property 'x' of 'A' object has no setter
try:
    del a.x
except AttributeError as error:
    print(error)  # expect: property 'x' of 'A' object has no deleter
a.y = 1
a.y  # expect error: AttributeError: property 'y' of 'A' object has no getter
