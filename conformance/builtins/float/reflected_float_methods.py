# Operator methods by name: ints are taken, strangers are not.
print((1.5).__add__(1), (1.5).__radd__(2), (1.5).__rsub__(2), (1.5).__mul__(True), (7.0).__divmod__(2), (2.0).__rpow__(3), (7.5).__rmod__(10))
# expect: 2.5 3.5 0.5 1.5 (3.0, 1.0) 9.0 2.5
print((1.5).__add__("a"), (1.5).__add__(1j), (1.5).__eq__("1.5"), (1.5).__lt__(2), (1.5).__ne__(1.5), (1.5).__bool__(), (1.5).__int__())
# expect: NotImplemented NotImplemented NotImplemented True False True 1
for call in (lambda: (1.5).__add__(), lambda: (1.5).__pow__(1, 2), lambda: (1.5).__neg__(1), lambda: (1.5).__add__(10**400)):
    try:
        print(call())
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
# expect: TypeError: expected 1 argument, got 0
# expect: TypeError: pow() 3rd argument not allowed unless all arguments are integers
# expect: TypeError: expected 0 arguments, got 1
# expect: OverflowError: int too large to convert to float
