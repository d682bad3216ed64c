# + wants a list on both sides; += takes any iterable and changes in place.
a = [1, 2]
print(a + [3])  # expect: [1, 2, 3]
b = a
b += (3, 4)
b += "x"
print(a, a is b)  # expect: [1, 2, 3, 4, 'x'] True
for other in ((3,), "x", None):
    try:
        a + other
    except TypeError as error:
        print(error)
# expect: can only concatenate list (not "tuple") to list
# expect: can only concatenate list (not "str") to list
# expect: can only concatenate list (not "NoneType") to list
try:
    a += 5
except TypeError as error:
    print(error)
# expect: 'int' object is not iterable
print(a)  # expect: [1, 2, 3, 4, 'x']
