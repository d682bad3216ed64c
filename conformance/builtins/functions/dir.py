# dir lists names in order.
class A:
    def m(self): pass
    x = 1
print([n for n in dir(A) if n[0] != "_"], "append" in dir([]), "__len__" in dir(""), dir() == sorted(dir()), "A" in dir())  # expect: ['m', 'x'] True True True True
