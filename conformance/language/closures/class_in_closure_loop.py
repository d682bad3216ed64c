# Classes made in a loop capture the loop's variable in methods, but copy it in their bodies.
def make():
    classes = []
    for n in range(3):
        class C:
            own = n
            def late(self): return n
        classes.append(C)
    return classes
print([(C.own, C().late()) for C in make()])  # expect: [(0, 2), (1, 2), (2, 2)]
