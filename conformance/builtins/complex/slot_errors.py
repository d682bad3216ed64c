# What complex numbers refuse, with CPython's words.
def fails(operation):
    try:
        print(operation())
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
fails(lambda: (1j).__truediv__(0))  # expect: ZeroDivisionError: division by zero
fails(lambda: (0j).__pow__(-1))  # expect: ZeroDivisionError: zero to a negative or complex power
fails(lambda: (1j).__pow__(2, 3))  # expect: ValueError: complex modulo
fails(lambda: (1j).__format__("d"))  # expect: ValueError: Unknown format code 'd' for object of type 'complex'
fails(lambda: (1j).__format__("08"))  # expect: ValueError: Zero padding is not allowed in complex format specifier
fails(lambda: 1j < 2)  # expect: TypeError: '<' not supported between instances of 'complex' and 'int'
fails(lambda: 1j // 2)  # expect: TypeError: unsupported operand type(s) for //: 'complex' and 'int'
fails(lambda: 1j % 2)  # expect: TypeError: unsupported operand type(s) for %: 'complex' and 'int'
fails(lambda: divmod(1j, 2))  # expect: TypeError: unsupported operand type(s) for divmod(): 'complex' and 'int'
fails(lambda: complex.from_number("1"))  # expect: TypeError: must be real number, not str
fails(lambda: int(1j))  # expect: TypeError: int() argument must be a string, a bytes-like object or a real number, not 'complex'
fails(lambda: float(1j))  # expect: TypeError: float() argument must be a string or a real number, not 'complex'
fails(lambda: round(1j))  # expect: TypeError: type complex doesn't define __round__ method
