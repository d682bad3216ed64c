# sys.exit() in sys.excepthook gives the exit status; it was reported as an error.
# no oracle: the oracle calls the hook itself
import sys


def hook(kind, error, traceback):
    print("hook", error)
    sys.exit(7)


sys.excepthook = hook
1 / 0
# expect: hook division by zero
# expect status: 7
