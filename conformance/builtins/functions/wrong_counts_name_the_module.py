# Functions of modules are called by their full name where CPython counts for them.
import gc
import math
import operator
import os
import struct
import sys
import zlib

for wrong in (
    lambda: math.sin(), lambda: math.sin(1, 2), lambda: math.sin(x=1), lambda: math.gcd(a=1), lambda: math.floor(), lambda: math.pow(1),
    lambda: operator.neg(), lambda: operator.add(1), lambda: operator.add(a=1, b=2), lambda: os.getpid(1), lambda: os.getpid(a=1),
    lambda: gc.isenabled(2), lambda: gc.collect(1, 2), lambda: sys.intern(), lambda: sys.exit(a=1), lambda: sys.exc_info(1),
    lambda: struct.calcsize(), lambda: struct.pack(format="b"), lambda: zlib.crc32(data=b""), lambda: len(), lambda: len(a=1), lambda: callable(1, 2),
):
    try:
        print(wrong())
    except TypeError as error:
        print(error)
# expect: math.sin() takes exactly one argument (0 given)
# expect: math.sin() takes exactly one argument (2 given)
# expect: math.sin() takes no keyword arguments
# expect: math.gcd() takes no keyword arguments
# expect: math.floor() takes exactly one argument (0 given)
# expect: pow expected 2 arguments, got 1
# expect: _operator.neg() takes exactly one argument (0 given)
# expect: add expected 2 arguments, got 1
# expect: _operator.add() takes no keyword arguments
# expect: posix.getpid() takes no arguments (1 given)
# expect: posix.getpid() takes no keyword arguments
# expect: gc.isenabled() takes no arguments (1 given)
# expect: collect() takes at most 1 argument (2 given)
# expect: sys.intern() takes exactly one argument (0 given)
# expect: sys.exit() takes no keyword arguments
# expect: sys.exc_info() takes no arguments (1 given)
# expect: _struct.calcsize() takes exactly one argument (0 given)
# expect: _struct.pack() takes no keyword arguments
# expect: zlib.crc32() takes no keyword arguments
# expect: len() takes exactly one argument (0 given)
# expect: len() takes no keyword arguments
# expect: callable() takes exactly one argument (2 given)
