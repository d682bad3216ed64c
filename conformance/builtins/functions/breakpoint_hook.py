# breakpoint() calls sys.breakpointhook with its arguments.
import sys
sys.breakpointhook = lambda *args, **kwargs: print("hook", args, kwargs)
breakpoint()  # expect: hook () {}
breakpoint(1, a=2)  # expect: hook (1,) {'a': 2}
del sys.breakpointhook
try:
    breakpoint()
except RuntimeError as error:
    print(error)
# expect: lost sys.breakpointhook
