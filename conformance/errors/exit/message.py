# Anything else is printed to standard error and the status is 1.
# expect stderr: cannot continue
# expect status: 1
import sys
print("out")  # expect: out
sys.exit("cannot continue")
