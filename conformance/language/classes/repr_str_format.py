# str falls back to repr, f-strings to __format__.
class A:
    def __repr__(self): return "A()"
class B(A):
    def __str__(self): return "a B"
    def __format__(self, code): return f"<{code}>"
print(A(), [A()], str(B()), repr(B()), [B()])  # expect: A() [A()] a B A() [A()]
print(f"{B()} {B():x>3} {B()!r} {B()!s:>6}", format(A()), "{:.2}".format(B()))  # expect: <> <x>3> A()    a B A() <.2>
