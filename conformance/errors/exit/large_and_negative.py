# The status is taken modulo 256.
# expect status: 255
import sys
sys.exit(-1)
