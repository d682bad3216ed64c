# A limit below the present depth is refused.
import sys
try:
    sys.setrecursionlimit(0)
except ValueError as error:
    print(error)  # expect: recursion limit must be greater or equal than 1
sys.setrecursionlimit("many")  # expect error: TypeError: 'str' object cannot be interpreted as an integer
