# Arithmetic by name: NotImplemented for what is no int, however near.
print((7).__add__(2), (7).__radd__(2), (7).__sub__(2), (7).__rsub__(2), (7).__mul__(2), (7).__rmul__(2))  # expect: 9 9 5 -5 14 14
print((7).__floordiv__(-2), (7).__rfloordiv__(-2), (7).__mod__(-2), (7).__rmod__(-20), (7).__divmod__(2), (7).__rdivmod__(20))
# expect: -4 -1 -1 1 (3, 1) (2, 6)
print((7).__truediv__(2), (7).__rtruediv__(2), (2).__pow__(3), (2).__rpow__(3), (2).__pow__(5, 7), (2).__pow__(-1))
# expect: 3.5 0.2857142857142857 8 9 4 0.5
print([getattr(7, name)(2.0) for name in ("__add__", "__sub__", "__mul__", "__truediv__", "__floordiv__", "__mod__", "__divmod__", "__pow__")] == [NotImplemented] * 8)
# expect: True
print((7).__abs__(), (-7).__abs__(), (7).__neg__(), (7).__pos__(), (7).__invert__(), (7).__bool__(), (0).__bool__())  # expect: 7 7 -7 7 -8 True False
for name in "__truediv__", "__floordiv__", "__mod__", "__divmod__":
    try:
        getattr(7, name)(0)
    except ZeroDivisionError as error:
        print(name, error)
# expect: __truediv__ division by zero
# expect: __floordiv__ division by zero
# expect: __mod__ division by zero
# expect: __divmod__ division by zero
