# Shifts: negative counts are refused, large ones to the right leave the sign.
print(1 << 70, -1 >> 70, -5 >> 1, 5 >> 1, 0 << 10**20, 1 >> 10**20, -1 >> 10**20)
# expect: 1180591620717411303424 -1 -3 2 0 0 -1
print((-8) >> 2, 3 << True, 2**70 >> 69)  # expect: -2 6 2
for operation in (lambda: 1 << -1, lambda: 1 >> -1, lambda: 1 << 1.0, lambda: "a" << 1):
    try:
        operation()
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
# expect: ValueError: negative shift count
# expect: ValueError: negative shift count
# expect: TypeError: unsupported operand type(s) for <<: 'int' and 'float'
# expect: TypeError: unsupported operand type(s) for <<: 'str' and 'int'
