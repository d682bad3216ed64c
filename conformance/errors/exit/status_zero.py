# sys.exit() ends with status 0; what follows does not run.
import sys
print("before")  # expect: before
sys.exit()
print("never")
