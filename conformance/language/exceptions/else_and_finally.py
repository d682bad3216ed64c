# else runs without an exception, finally always.
def attempt(action):
    try:
        action()
    except ValueError:
        print("except")
    else:
        print("else")
    finally:
        print("finally")
attempt(lambda: None)  # expect: else
# expect: finally
attempt(lambda: int("x"))  # expect: except
# expect: finally
try:
    attempt(lambda: [][0])  # expect: finally
except IndexError:
    print("passed through")  # expect: passed through
