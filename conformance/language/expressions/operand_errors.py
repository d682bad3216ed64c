# Unsupported operands: the message names operator and types.
for attempt in (
    lambda: 1 + "a", lambda: "a" + 1, lambda: [] + (), lambda: {} | 1, lambda: "a" - "b",
    lambda: 1 @ 2, lambda: "a" * "b", lambda: None ** 2, lambda: 2.0 << 1, lambda: -"a", lambda: ~1.5,
):
    try:
        attempt()
    except TypeError as error:
        print(error)  # expect: unsupported operand type(s) for +: 'int' and 'str'
        # expect: can only concatenate str (not "int") to str
        # expect: can only concatenate list (not "tuple") to list
        # expect: unsupported operand type(s) for |: 'dict' and 'int'
        # expect: unsupported operand type(s) for -: 'str' and 'str'
        # expect: unsupported operand type(s) for @: 'int' and 'int'
        # expect: can't multiply sequence by non-int of type 'str'
        # expect: unsupported operand type(s) for ** or pow(): 'NoneType' and 'int'
        # expect: unsupported operand type(s) for <<: 'float' and 'int'
        # expect: bad operand type for unary -: 'str'
        # expect: bad operand type for unary ~: 'float'
