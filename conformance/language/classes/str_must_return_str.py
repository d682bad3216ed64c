# __str__ and __repr__ must return strings.
class A:
    def __str__(self): return 1
    def __repr__(self): return None
try:
    str(A())
except TypeError as error:
    print(error)  # expect: __str__ returned non-string (type int)
repr(A())  # expect error: TypeError: __repr__ returned non-string (type NoneType)
