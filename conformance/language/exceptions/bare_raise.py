# A bare raise raises the exception that is being handled again.
def again():
    raise  # expect error: RuntimeError: No active exception to reraise
try:
    try:
        [][0]
    except IndexError:
        again()
except IndexError as error:
    print("caught", error)  # expect: caught list index out of range
again()
