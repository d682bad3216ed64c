# A class body falls back to the global until it has bound the name itself.
x = 1
class C:
    y = x
    x = 2
    z = x
print(C.y, C.z, x)  # expect: 1 2 1
