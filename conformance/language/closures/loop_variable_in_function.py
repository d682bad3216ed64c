# All closures of a loop share the variable; a call makes a new one.
def shared():
    fs = []
    for i in range(3):
        fs.append(lambda: i)
    i = "changed"
    return [f() for f in fs]
def separate():
    def make(i): return lambda: i
    return [f() for f in [make(i) for i in range(3)]]
print(shared(), separate())  # expect: ['changed', 'changed', 'changed'] [0, 1, 2]
