# An exit status that no C long holds is -1.
import sys

sys.exit(2**70)  # expect status: 255
