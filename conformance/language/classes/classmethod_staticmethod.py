# Class methods get the class, static methods nothing.
class A:
    @classmethod
    def make(cls, *args): return cls.__name__, args
    @staticmethod
    def add(a, b): return a + b
class B(A): pass
print(A.make(), B.make(1), B().make(2), A.add(1, 2), B().add(3, 4))  # expect: ('A', ()) ('B', (1,)) ('B', (2,)) 3 7
print(type(A.__dict__["make"]), type(A.__dict__["add"]), A.make.__self__ is A)  # expect: <class 'classmethod'> <class 'staticmethod'> True
