# SystemExit can be caught.
import sys
try:
    sys.exit(5)
except SystemExit as error:
    print("caught", error.code, error.args, repr(error))  # expect: caught 5 (5,) SystemExit(5)
