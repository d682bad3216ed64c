# After an inner handler the outer exception is the current one again.
import sys
try:
    1 / 0
except ZeroDivisionError:
    try:
        [][0]
    except IndexError:
        print(sys.exception())  # expect: list index out of range
    print(sys.exception())  # expect: division by zero
print(sys.exception())  # expect: None
