# A comprehension's variables do not leak; the first iterable is evaluated outside.
x = "outer"
print([x for x in range(3)], x)  # expect: [0, 1, 2] outer
class C:
    n = 3
    items = [i for i in range(n)]
print(C.items)  # expect: [0, 1, 2]
try:
    class D:
        n = 3
        items = [n for _ in range(2)]
    print(D.items)
except NameError as error:
    print(error)  # expect: name 'n' is not defined
