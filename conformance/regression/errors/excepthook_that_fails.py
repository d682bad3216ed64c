# An error in sys.excepthook is shown together with the error that it should have shown.
# no oracle: the oracle calls the hook itself
import sys


def hook(kind, error, traceback):
    raise ValueError("in the hook")


sys.excepthook = hook
1 / 0
# expect stderr: Error in sys.excepthook:
# expect stderr: ValueError: in the hook
# expect stderr: Original exception was:
# expect stderr: ZeroDivisionError: division by zero
# expect status: 1
