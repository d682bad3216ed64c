# super as an object: its attributes, its errors, access to descriptors.
class A:
    x = "A.x"

    @property
    def p(self):
        return "A.p of " + type(self).__name__

    @classmethod
    def c(cls):
        return "A.c of " + cls.__name__


class B(A):
    x = "B.x"

    def look(self):
        s = super()
        return s.x, s.p, s.c(), s.__thisclass__, s.__self__ is self, s.__self_class__


print(B().look())  # expect: ('A.x', 'A.p of B', 'A.c of B', <class '__main__.B'>, True, <class '__main__.B'>)
s = super(B, B())
print(s.x, super(B, B).c(), repr(super(B, B)), type(s).__name__)
# expect: A.x A.c of B <super: <class 'B'>, <B object>> super
unbound = super(B)
print(unbound.__self__, unbound.__get__(B()).x, repr(unbound))  # expect: None A.x <super: <class 'B'>, NULL>
for call in (lambda: super(B, 1), lambda: super(1, B), lambda: super(B, A()), lambda: super(), lambda: s.missing, lambda: setattr(s, "x", 1)):
    try:
        call()
    except (TypeError, RuntimeError, AttributeError) as error:
        print(type(error).__name__, error)
# expect: TypeError super(type, obj): obj (instance of int) is not an instance or subtype of type (B).
# expect: TypeError super() argument 1 must be a type, not int
# expect: TypeError super(type, obj): obj (instance of A) is not an instance or subtype of type (B).
# expect: RuntimeError super(): no arguments
# expect: AttributeError 'super' object has no attribute 'missing'
# expect: AttributeError 'super' object has no attribute 'x' and no __dict__ for setting new attributes
