# Item by item; the first difference decides; None and numbers have no order.
print((1, 2) < (1, 3), (1,) < (1, 0), (2,) > (1, 5), () < (0,))  # expect: True True True True
print((1, "a") == (1.0, "a"), (1,) == [1], (1, 2) >= (1, 2))  # expect: True False True
print((1, None) < (2, None), (1, None) == (1, None))  # expect: True True
try:
    (1, None) < (1, None, 2) and (1, None) < (1, 2)
except TypeError as error:
    print(error)
# expect: '<' not supported between instances of 'NoneType' and 'int'
try:
    (1,) < [1]
except TypeError as error:
    print(error)
# expect: '<' not supported between instances of 'tuple' and 'list'
print(max((1, 5), (1, 4)), min([(2, "x"), (2, "a")]))  # expect: (1, 5) (2, 'a')
