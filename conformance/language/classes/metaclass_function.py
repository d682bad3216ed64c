# Any callable may stand as the metaclass.
def make(name, bases, space):
    return name, bases, sorted(key for key in space if not key.startswith("__"))
class A(int, metaclass=make):
    x = 1
    def f(self): pass
print(A)  # expect: ('A', (<class 'int'>,), ['f', 'x'])
