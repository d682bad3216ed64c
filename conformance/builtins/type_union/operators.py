# X | Y makes a union of types.
u = int | str | None
print(u, isinstance("a", u), int | int, (int | str) == (str | int), type(u).__name__)  # expect: int | str | None True <class 'int'> True Union
int | 5  # expect error: TypeError: unsupported operand type(s) for |: 'type' and 'int'
