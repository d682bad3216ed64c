# A method looked up in a loop changes when the class or the instance changes.
class A:
    def m(self): return "class"
a = A()
out = []
for i in range(4):
    out.append(a.m())
    if i == 0: A.m = lambda self: "new class"
    if i == 1: a.m = lambda: "instance"
    if i == 2: del a.m
print(out)  # expect: ['class', 'new class', 'instance', 'new class']
