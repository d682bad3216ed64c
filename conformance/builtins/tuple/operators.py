# Concatenation and repetition make new tuples, or the very same one.
t = (1, 2)
print(t + (3,), t * 2, 2 * t, t * 0, t * -2)  # expect: (1, 2, 3) (1, 2, 1, 2) (1, 2, 1, 2) () ()
print(t + () is t, t * 1 is t, tuple(t) is t, t[:] is t)  # expect: True True True True
for other in ([3], "x", 1):
    try:
        t + other
    except TypeError as error:
        print(error)
# expect: can only concatenate tuple (not "list") to tuple
# expect: can only concatenate tuple (not "str") to tuple
# expect: can only concatenate tuple (not "int") to tuple
try:
    t * "x"
except TypeError as error:
    print(error)
# expect: can't multiply sequence by non-int of type 'str'
a = t
a += (3,)
print(a, t, a is t)  # expect: (1, 2, 3) (1, 2) False
