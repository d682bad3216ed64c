# repr: the shortest text that reads back as the same float; exponents from 1e16 and below 1e-4.
values = [0.1, 1 / 3, 1e15, 1e16, 123456789012345680.0, 0.0001, 0.00001, 1e-7, 5e-324, 1.7976931348623157e308, 2.0**53, 100.0, -0.0]
for value in values:
    print(repr(value), float(repr(value)) == value)
# expect: 0.1 True
# expect: 0.3333333333333333 True
# expect: 1000000000000000.0 True
# expect: 1e+16 True
# expect: 1.2345678901234568e+17 True
# expect: 0.0001 True
# expect: 1e-05 True
# expect: 1e-07 True
# expect: 5e-324 True
# expect: 1.7976931348623157e+308 True
# expect: 9007199254740992.0 True
# expect: 100.0 True
# expect: -0.0 True
print(0.1 + 0.2, 1.1 * 3, 4.35 * 100, 1e22, 1e21 + 1)
# expect: 0.30000000000000004 3.3000000000000003 434.99999999999994 1e+22 1e+21
