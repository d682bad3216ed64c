# Arithmetic by name takes ints and floats and leaves the rest to others.
print((7.5).__add__(2), (7.5).__radd__(2), (7.5).__sub__(2), (7.5).__rsub__(2), (7.5).__mul__(2), (7.5).__rmul__(2))
# expect: 9.5 9.5 5.5 -5.5 15.0 15.0
print((7.5).__truediv__(2), (7.5).__rtruediv__(15), (7.5).__floordiv__(-2), (7.5).__rfloordiv__(-20), (7.5).__mod__(-2), (7.5).__rmod__(-20))
# expect: 3.75 2.0 -4.0 -3.0 -0.5 2.5
print((7.5).__divmod__(2), (7.5).__rdivmod__(20), (2.0).__pow__(0.5), (2.0).__rpow__(3), (2.0).__pow__(-1))
# expect: (3.0, 1.5) (2.0, 5.0) 1.4142135623730951 9.0 0.5
print([getattr(7.5, name)(1j) for name in ("__add__", "__sub__", "__mul__", "__truediv__", "__floordiv__", "__mod__", "__divmod__", "__pow__")] == [NotImplemented] * 8)
# expect: True
print((-7.5).__abs__(), (7.5).__neg__(), (7.5).__pos__(), (0.0).__bool__(), (7.5).__bool__(), (7.5).__getnewargs__())
# expect: 7.5 -7.5 7.5 False True (7.5,)
for name in "__truediv__", "__floordiv__", "__mod__", "__divmod__":
    try:
        getattr(7.5, name)(0)
    except ZeroDivisionError as error:
        print(name, error)
# expect: __truediv__ division by zero
# expect: __floordiv__ division by zero
# expect: __mod__ division by zero
# expect: __divmod__ division by zero
try:
    (2.0).__pow__(2, 3)
except TypeError as error:
    print(error)
# expect: pow() 3rd argument not allowed unless all arguments are integers
try:
    (0.0).__pow__(-1)
except ZeroDivisionError as error:
    print(error)
# expect: zero to a negative power
