# With real numbers only the part that is there takes part: signs of zero show it.
print(1 + 0j, 1 - 0j, -0.0 + 0j, 1 - 1j, 2 * (1 + 2j), (1 + 2j) / 2, 1 / (1 + 2j), 1.5 - (0.5 + 1j), (1 + 2j) - 1)
# expect: (1+0j) (1-0j) 0j (1-1j) (2+4j) (0.5+1j) (0.2-0.4j) (1-1j) 2j
print((1 + 2j) * (3 - 1j), (1 + 2j) / (3 - 4j), complex("inf") * 1j, 0j * float("inf"), -(0j), 5 - 0j, -1j, 0 - 1j)
# expect: (5+5j) (-0.2+0.4j) (nan+infj) (nan+nanj) (-0-0j) (5-0j) (-0-1j) -1j
for operation in (lambda: 1j / 0, lambda: 1 / 0j, lambda: 1j // 1, lambda: 1j % 1, lambda: divmod(1j, 1), lambda: 1j + "a"):
    try:
        operation()
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
# expect: ZeroDivisionError: division by zero
# expect: ZeroDivisionError: division by zero
# expect: TypeError: unsupported operand type(s) for //: 'complex' and 'int'
# expect: TypeError: unsupported operand type(s) for %: 'complex' and 'int'
# expect: TypeError: unsupported operand type(s) for divmod(): 'complex' and 'int'
# expect: TypeError: unsupported operand type(s) for +: 'complex' and 'str'
