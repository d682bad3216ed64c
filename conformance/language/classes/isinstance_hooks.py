# __instancecheck__ and __subclasscheck__ of a metaclass answer for a class.
class Meta(type):
    def __instancecheck__(cls, obj): return obj == 42
    def __subclasscheck__(cls, other): return other is int
class A(metaclass=Meta): pass
print(isinstance(42, A), isinstance(A(), A), issubclass(int, A), issubclass(str, A))  # expect: True True True False
print(isinstance(1, (str, int)), isinstance(True, int), issubclass(bool, (str, int)), isinstance(1, int | str))  # expect: True True True True
isinstance(1, 2)  # expect error: TypeError: isinstance() arg 2 must be a type, a tuple of types, or a union
