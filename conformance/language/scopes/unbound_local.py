# A name that is assigned anywhere in a function is local everywhere in it.
x = 1
def f():
    print(x)  # expect error: UnboundLocalError: cannot access local variable 'x' where it is not associated with a value
    x = 2
f()
