# A finally clause with a try of its own, while an exception is on its way.
def f():
    try:
        raise KeyError("first")
    finally:
        try:
            raise ValueError("second")
        except ValueError as error:
            print("inside finally:", error, repr(error.__context__))
try:
    f()  # expect: inside finally: second KeyError('first')
except KeyError as error:
    print("outside:", error, error.__context__)  # expect: outside: 'first' None
