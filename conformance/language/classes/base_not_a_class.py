# What can be no base.
try:
    class A(bool): pass
except TypeError as error:
    print(error)  # expect: type 'bool' is not an acceptable base type
try:
    class B(type(lambda: 0)): pass
except TypeError as error:
    print(error)  # expect: type 'function' is not an acceptable base type
class C(1): pass  # expect error: TypeError: int expected at most 2 arguments, got 3
