# __class__ is a cell of the class body, so nested functions reach it.
class A:
    def m(self): return "base"
class B(A):
    def m(self):
        def inner():
            return super(B, self).m() + __class__.__name__
        return inner()
    def items(self):
        return [super(B, self).m() for _ in range(2)]
print(B().m(), B().items())  # expect: baseB ['base', 'base']
