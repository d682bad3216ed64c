# __new__ makes the object, __init__ follows only if it is an instance of the class.
class A:
    def __new__(cls, *args):
        print("new", args)
        return super().__new__(cls) if args else "no instance"
    def __init__(self, *args):
        print("init", args)
print(type(A(1)))  # expect: new (1,)
# expect: init (1,)
# expect: <class '__main__.A'>
print(A())  # expect: new ()
# expect: no instance
