# A replaced excepthook handles the uncaught exception; the status stays 1.
# expect status: 1
import sys
def hook(kind, value, tb):
    print("hook:", kind.__name__, value)
sys.excepthook = hook
int("x")
# expect: hook: ValueError invalid literal for int() with base 10: 'x'
