# vars shows an object's own attributes, dir those of its classes too.
class A:
    x = 1
    def m(self): pass
a = A()
a.y = 2
print(vars(a), [n for n in dir(a) if not n.startswith("__")])  # expect: {'y': 2} ['m', 'x', 'y']
print([n for n in vars(A) if not n.startswith("__")], A.__dict__["x"])  # expect: ['x', 'm'] 1
vars(5)  # expect error: TypeError: vars() argument must have __dict__ attribute
