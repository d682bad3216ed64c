# Facts about numbers and recursion.
import sys
print(sys.getrecursionlimit(), sys.float_info.max, sys.float_info.epsilon, sys.float_info.dig, sys.maxunicode, sys.maxsize in (2 ** 31 - 1, 2 ** 63 - 1), sys.get_int_max_str_digits(), sys.float_info.min)  # expect: 1000 1.7976931348623157e+308 2.220446049250313e-16 15 1114111 True 4300 2.2250738585072014e-308
sys.setrecursionlimit(500)
print(sys.getrecursionlimit())  # expect: 500
