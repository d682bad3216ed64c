# __delete__ of a descriptor handles del.
class D:
    def __get__(self, obj, owner): return "value"
    def __delete__(self, obj): print("deleting from", type(obj).__name__)
class A:
    d = D()
a = A()
del a.d  # expect: deleting from A
a.d = 1  # expect error: AttributeError: __set__
