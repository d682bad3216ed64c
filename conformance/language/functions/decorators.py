# Decorators apply from the bottom up; their expressions are evaluated from the top down.
def mark(name):
    print("make", name)
    def decorate(f):
        print("apply", name)
        return lambda *args: f"{name}({f(*args)})"
    return decorate

@mark("outer")
@mark("inner")
def value(x):
    return x
# expect: make outer
# expect: make inner
# expect: apply inner
# expect: apply outer

print(value(1))  # expect: outer(inner(1))
