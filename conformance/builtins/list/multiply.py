# Repetition by ints of any sign, on both sides and in place.
a = [1, 2]
print(a * 2, 2 * a, a * 0, a * -1, a * True)  # expect: [1, 2, 1, 2] [1, 2, 1, 2] [] [] [1, 2]
b = a
b *= 3
print(a, a is b)  # expect: [1, 2, 1, 2, 1, 2] True
b *= -5
print(a)  # expect: []
for factor in (1.5, "2", None, [1]):
    try:
        [0] * factor
    except TypeError as error:
        print(error)
# expect: can't multiply sequence by non-int of type 'float'
# expect: can't multiply sequence by non-int of type 'str'
# expect: can't multiply sequence by non-int of type 'NoneType'
# expect: can't multiply sequence by non-int of type 'list'
try:
    [0] * 2**70
except OverflowError as error:
    print(error)
# expect: cannot fit 'int' into an index-sized integer
