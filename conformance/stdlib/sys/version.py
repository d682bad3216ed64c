# What the interpreter says of its version.
import sys
print(sys.version_info[:2], sys.version_info >= (3, 14), sys.version_info.major, sys.version_info.minor, sys.version.startswith("3.14"), sys.byteorder, sys.version_info.releaselevel)  # expect: (3, 14) True 3 14 True little final
