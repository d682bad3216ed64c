# Operands, arguments and subscripts are evaluated from left to right; an assignment's right side first.
def n(value):
    print(value, end=" ")
    return value

n(1) + n(2) * n(3)
print()  # expect: 1 2 3
dict([(n(1), n(2))], **{str(n(3)): n(4)})
print()  # expect: 1 2 3 4
items = [0, 0]
items[n(1)] = n(0)
print()  # expect: 0 1
{n("k"): n("v"), n("k2"): n("v2")}
print()  # expect: k v k2 v2
