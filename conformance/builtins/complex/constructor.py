# complex(): numbers, text, two parts, __complex__.
print(complex(), complex(1), complex(1.5, 2), complex("1+2j"), complex(" (3-4j) "), complex("j"), complex("-1e3J"), complex(True), complex(imag=2), complex(real=1))
# expect: 0j (1+0j) (1.5+2j) (1+2j) (3-4j) 1j -1000j (1+0j) 2j (1+0j)
print(complex("inf"), complex("nan+infj"), complex(-0.0, -0.0), complex("1_0+2_0j"), complex(complex(1, 2)))
# expect: (inf+0j) (nan+infj) (-0-0j) (10+20j) (1+2j)
class Point:
    def __complex__(self):
        return 3 + 4j
print(complex(Point()))  # expect: (3+4j)
for args in (("1", 2), (1, "2"), ("1 + 2j",), ("",), ("1+2",), ([],), (None,), ("1__0j",), (1, None)):
    try:
        complex(*args)
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
# expect: TypeError: complex() argument 'real' must be a real number, not str
# expect: TypeError: complex() argument 'imag' must be a real number, not str
# expect: ValueError: complex() arg is a malformed string
# expect: ValueError: complex() arg is a malformed string
# expect: ValueError: complex() arg is a malformed string
# expect: TypeError: complex() argument must be a string or a number, not list
# expect: TypeError: complex() argument must be a string or a number, not NoneType
# expect: ValueError: could not convert string to complex: '1__0j'
# expect: TypeError: complex() argument 'imag' must be a real number, not NoneType
