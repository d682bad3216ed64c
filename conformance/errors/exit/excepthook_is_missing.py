# no oracle: the harness of the oracle calls the hook itself
import sys
del sys.excepthook
# expect stderr: sys.excepthook is missing
# expect stderr: Traceback (most recent call last):
1 / 0  # expect error: ZeroDivisionError: division by zero
