# Too many positional sub-patterns.
class A:
    __match_args__ = ("x",)
    x = 1
class B: pass
for value in (A(), B()):
    try:
        match value:
            case A(1, 2): print("no")
            case B(1): print("no")
    except TypeError as error:
        print(error)  # expect: A() accepts 1 positional sub-pattern (2 given)
        # expect: B() accepts 0 positional sub-patterns (1 given)
match A():
    case int.real(): pass  # expect error: TypeError: called match pattern must be a class
