# A class body may use nonlocal and global.
def f():
    n = 1
    class C:
        nonlocal n
        n = 2
        global made
        made = 3
    return n, hasattr(C, "n")
print(f(), made)  # expect: (2, False) 3
