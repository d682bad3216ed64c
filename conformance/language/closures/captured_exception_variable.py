# A closure over the name of an except clause finds it unbound afterwards.
def f():
    try:
        raise ValueError("x")
    except ValueError as error:
        get = lambda: error
        print(get())
    return get
try:
    f()()  # expect: x
except NameError as problem:
    print(problem)  # expect: cannot access free variable 'error' where it is not associated with a value in enclosing scope
