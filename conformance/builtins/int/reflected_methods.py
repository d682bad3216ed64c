# The operator methods called by name: NotImplemented for strangers, wrong calls have texts of their own.
print((5).__add__(2), (5).__rsub__(2), (5).__pow__(2), (5).__rpow__(2), (5).__pow__(2, 7), (7).__rdivmod__(20))
# expect: 7 -3 25 32 4 (2, 6)
print((5).__add__(2.0), (5).__radd__("a"), (5).__lt__(6.0), (5).__eq__("5"), (5).__truediv__(2), (5).__floordiv__(2))
# expect: NotImplemented NotImplemented NotImplemented NotImplemented 2.5 2
print((5).__neg__(), (5).__pos__(), (-5).__abs__(), (5).__invert__(), (5).__bool__(), (5).__index__(), (5).__float__())
# expect: -5 5 5 -6 True 5 5.0
for call in (lambda: (5).__add__(), lambda: (5).__add__(1, 2), lambda: (5).__pow__(), lambda: (5).__neg__(1), lambda: (5).__add__(value=1)):
    try:
        call()
    except TypeError as error:
        print(error)
# expect: expected 1 argument, got 0
# expect: expected 1 argument, got 2
# expect: expected 1 or 2 arguments, got 0
# expect: expected 0 arguments, got 1
# expect: wrapper __add__() takes no keyword arguments
