# An integer is the exit status.
# expect status: 3
import sys
try:
    sys.exit(3)
finally:
    print("finally runs")  # expect: finally runs
