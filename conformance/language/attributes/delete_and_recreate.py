# Deleted attributes can come back, and the order of __dict__ is that of insertion.
class A: pass
a = A()
a.x, a.y, a.z = 1, 2, 3
del a.y
a.w = 4
a.y = 5
print(a.__dict__, vars(a) is a.__dict__, list(vars(a)))  # expect: {'x': 1, 'z': 3, 'w': 4, 'y': 5} True ['x', 'z', 'w', 'y']
for name in list(vars(a)):
    delattr(a, name)
print(vars(a))  # expect: {}
