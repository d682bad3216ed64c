# Conversions use __int__, __index__, __float__ and __str__.
class A:
    def __int__(self): return 1
    def __float__(self): return 2.0
    def __str__(self): return "three"
    def __bool__(self): return False
class B:
    def __index__(self): return 7
print(int(A()), float(A()), str(A()), bool(A()), int(B()), float(B()), [1, 2, 3, 4, 5, 6, 7, 8][B()], range(B()), complex(B()))  # expect: 1 2.0 three False 7 7.0 8 range(0, 7) (7+0j)
class C:
    def __int__(self): return "x"
int(C())  # expect error: TypeError: __int__ returned non-int (type str)
