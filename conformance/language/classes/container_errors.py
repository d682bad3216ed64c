# Without the methods, the operators say what is missing.
class A: pass
a = A()
for attempt in ("a[0]", "a[0] = 1", "del a[0]", "len(a)", "1 in a", "iter(a)", "next(a)", "a()", "a + 1", "-a", "a < a", "with a: pass"):
    try:
        exec(attempt)
    except TypeError as error:
        print(error)  # expect: 'A' object is not subscriptable
        # expect: 'A' object does not support item assignment
        # expect: 'A' object doesn't support item deletion
        # expect: object of type 'A' has no len()
        # expect: argument of type 'A' is not a container or iterable
        # expect: 'A' object is not iterable
        # expect: 'A' object is not an iterator
        # expect: 'A' object is not callable
        # expect: unsupported operand type(s) for +: 'A' and 'int'
        # expect: bad operand type for unary -: 'A'
        # expect: '<' not supported between instances of 'A' and 'A'
        # expect: 'A' object does not support the context manager protocol (missed __exit__ method)
