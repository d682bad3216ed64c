# A module that fails is not kept.
import sys
for _ in range(2):
    try:
        import _broken
    except ValueError as error:
        print(error, "_broken" in sys.modules)  # expect: broken while importing False
        # expect: broken while importing False
