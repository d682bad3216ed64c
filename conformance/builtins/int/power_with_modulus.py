# pow with a modulus: the sign follows the modulus, negative exponents mean the inverse.
print(pow(3, 4, 5), pow(-3, 3, 5), pow(3, 3, -5), pow(2, 1000, 1000007), pow(5, 0, 1), pow(5, 0, -1))
# expect: 1 3 -3 783922 0 0
print(pow(3, -1, 7), pow(3, -2, 7), pow(10, -1, -7), pow(10**30, 10**20, 97))  # expect: 5 4 -2 1
def fails(*args):
    try:
        pow(*args)
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
fails(2, 3, 0)  # expect: ValueError: pow() 3rd argument cannot be 0
fails(2, -1, 4)  # expect: ValueError: base is not invertible for the given modulus
fails(2, 1.5, 3)  # expect: TypeError: pow() 3rd argument not allowed unless all arguments are integers
fails(2, 3, 1.5)  # expect: TypeError: pow() 3rd argument not allowed unless all arguments are integers
fails(1, 2, 1j)  # expect: ValueError: complex modulo
fails("a", 2, 3)  # expect: TypeError: unsupported operand type(s) for ** or pow(): 'str', 'int', 'int'
fails(2, "a")  # expect: TypeError: unsupported operand type(s) for ** or pow(): 'int' and 'str'
