# A variable passes through a function that does not use it itself.
def a(x):
    def b():
        def c():
            def d():
                nonlocal x
                x += 1
                return x
            return d
        return c
    return b()(), lambda: x
d, get = a(5)
print(d(), d(), get())  # expect: 6 7 7
