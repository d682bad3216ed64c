# file=sys.stderr writes to standard error.
# expect stderr: problem: 3
import sys
print("problem:", 3, file=sys.stderr)
print("normal")  # expect: normal
