# global in a nested function skips the enclosing ones.
x = "module"
def outer():
    x = "outer"
    def inner():
        global x
        x = "changed"
        return x
    inner()
    return x
print(outer(), x)  # expect: outer changed
