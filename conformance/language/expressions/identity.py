# `is` compares identity, `==` equality; None, True and False are single objects.
a = [1]
b = [1]
print(a == b, a is b, a is not b)  # expect: True False True
print(None is None, (1 == 1) is True, [] is not None)  # expect: True True True
c = a
c.append(2)
print(a is c, a)  # expect: True [1, 2]
