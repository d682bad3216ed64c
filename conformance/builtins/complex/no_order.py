# Complex numbers have equality but no order, and no conversion to real numbers.
zero = 0j
for operation in (lambda: 1j < 2j, lambda: 1j >= 0, lambda: max(1j, 2j), lambda: int(1j), lambda: float(1j), lambda: round(1j), lambda: range(1j), lambda: [1][zero]):
    try:
        operation()
    except TypeError as error:
        print(error)
# expect: '<' not supported between instances of 'complex' and 'complex'
# expect: '>=' not supported between instances of 'complex' and 'int'
# expect: '>' not supported between instances of 'complex' and 'complex'
# expect: int() argument must be a string, a bytes-like object or a real number, not 'complex'
# expect: float() argument must be a string or a real number, not 'complex'
# expect: type complex doesn't define __round__ method
# expect: 'complex' object cannot be interpreted as an integer
# expect: list indices must be integers or slices, not complex
print((1j).__lt__(2), (1j).__eq__("j"), (1j).__ge__(1j))  # expect: NotImplemented NotImplemented NotImplemented
