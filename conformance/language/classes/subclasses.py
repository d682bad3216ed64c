# __subclasses__ lists direct subclasses in order of definition.
class A: pass
class B(A): pass
class C(A): pass
class D(B): pass
print(A.__subclasses__(), issubclass(D, A), A in D.__mro__)  # expect: [<class '__main__.B'>, <class '__main__.C'>] True True
