# super() works in class methods, static places need arguments.
class A:
    @classmethod
    def make(cls): return f"A made {cls.__name__}"
class B(A):
    @classmethod
    def make(cls): return "B: " + super().make()
    @property
    def text(self): return super().__class__.__name__
print(B.make(), B().make(), B().text)  # expect: B: A made B B: A made B super
