# A new base changes the MRO of the class and of those below.
class A:
    who = "A"


class B:
    who = "B"


class C(A):
    pass


class D(C):
    pass


print(D.who, D().who)  # expect: A A
C.__bases__ = (B,)
print(D.who, D().who, [c.__name__ for c in D.__mro__], A.__subclasses__(), B.__subclasses__())
# expect: B B ['D', 'C', 'B', 'object'] [] [<class '__main__.C'>]
C.__bases__ = (A, B)
print([c.__name__ for c in D.__mro__])  # expect: ['D', 'C', 'A', 'B', 'object']
try:
    A.__bases__ = (D,)
except TypeError as error:
    print(error)
# expect: a __bases__ item causes an inheritance cycle
try:
    C.__bases__ = (int,)
except TypeError as error:
    print(error)
# expect: __bases__ assignment: 'int' deallocator differs from 'A'
