# An except clause with something that is no exception class.
try:
    1 / 0
except "ZeroDivisionError":  # expect error: TypeError: catching classes that do not inherit from BaseException is not allowed
    pass
