# A metaclass decides how a class is made and called.
class Meta(type):
    def __new__(meta, name, bases, space, **options):
        print("new", name, options)
        space["added"] = 1
        return super().__new__(meta, name, bases, space)
    def __init__(cls, name, bases, space, **options):
        super().__init__(name, bases, space)
    def __call__(cls, *args):
        print("call", args)
        return super().__call__(*args)
class A(metaclass=Meta, tag="t"):
    def __init__(self, x): self.x = x
# expect: new A {'tag': 't'}
print(A(3).x, A.added, type(A))  # expect: call (3,)
# expect: 3 1 <class '__main__.Meta'>
