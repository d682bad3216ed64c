# A closure reads the variable when it is called, not when it is made.
def make():
    def read():
        return value
    value = "late"
    return read

print(make()())  # expect: late
functions = [lambda: i for i in range(3)]
print([f() for f in functions])  # expect: [2, 2, 2]
print([f() for f in [lambda i=i: i for i in range(3)]])  # expect: [0, 1, 2]
