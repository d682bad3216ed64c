# exc_info and exception describe what is being handled.
import sys
print(sys.exc_info(), sys.exception())  # expect: (None, None, None) None
try:
    1 / 0
except ZeroDivisionError as error:
    kind, value, tb = sys.exc_info()
    print(kind.__name__, value is error, tb is error.__traceback__, sys.exception() is error)  # expect: ZeroDivisionError True True True
print(sys.exc_info()[0])  # expect: None
