# super objects by name.
class A:
    def f(self):
        return "A"
class B(A):
    def f(self):
        return "B"
b = B()
s = super(B, b)
print(s.__thisclass__, s.__self__ is b, s.__self_class__, s.__getattribute__("f")(), s.f(), s.__repr__().startswith("<super: <class 'B'>, <B object>>"))
# expect: <class '__main__.B'> True <class '__main__.B'> B A False
unbound = super(B)
print(unbound.__self__, unbound.__self_class__, unbound.__get__(b).f(), unbound.__get__(None, B) is unbound, unbound.__repr__())
# expect: None None A True <super: <class 'B'>, NULL>
print(super(B, B).f(5), super(B, B).__self_class__)  # expect: A <class '__main__.B'>
def fails(operation):
    try:
        print(operation())
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
fails(lambda: super(B, 5))  # expect: TypeError: super(type, obj): obj (instance of int) is not an instance or subtype of type (B).
fails(lambda: super(B, A()))  # expect: TypeError: super(type, obj): obj (instance of A) is not an instance or subtype of type (B).
fails(lambda: super(5, b))  # expect: TypeError: super() argument 1 must be a type, not int
fails(lambda: s.nosuch)  # expect: AttributeError: 'super' object has no attribute 'nosuch'
fails(lambda: super(1, 2, 3))  # expect: TypeError: super() expected at most 2 arguments, got 3
fails(lambda: super())  # expect: RuntimeError: super(): no arguments
