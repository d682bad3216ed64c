# True and False are the integers 1 and 0.
print(True + True, True * 10, -True, True == 1, sum([True, False, True]), isinstance(True, int), True / 2)  # expect: 2 10 -1 True 2 True 0.5
print(True & False, True | 1, True ^ True, type(True & True), type(True & 1), [10, 20][True], "ab"[False], True << 3, True ** 2)  # expect: False 1 False <class 'bool'> <class 'int'> 20 a 8 1
