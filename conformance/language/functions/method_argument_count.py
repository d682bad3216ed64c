# A method's self counts as an argument.
class A:
    def m(self, x): pass
    def n(): pass
for attempt in (lambda: A().m(), lambda: A().m(1, 2), lambda: A.m(1), lambda: A().n(), lambda: A(1)):
    try:
        attempt()
    except TypeError as error:
        print(error)  # expect: A.m() missing 1 required positional argument: 'x'
        # expect: A.m() takes 2 positional arguments but 3 were given
        # expect: A.m() missing 1 required positional argument: 'x'
        # expect: A.n() takes 0 positional arguments but 1 was given
        # expect: A() takes no arguments
