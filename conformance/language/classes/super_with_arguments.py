# super takes a class and an object explicitly, also outside of a class body.
class A:
    def m(self): return "A"
class B(A):
    def m(self): return "B"
class C(B):
    def m(self): return "C"
c = C()
print(super(C, c).m(), super(B, c).m(), super(C, C).m(c))  # expect: B A B
print(repr(super(C, c)))  # expect: <super: <class 'C'>, <C object>>
try:
    super(C, A())
except TypeError as error:
    print(error)  # expect: super(type, obj): obj (instance of A) is not an instance or subtype of type (C).
