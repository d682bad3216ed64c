# argv holds the program and its arguments.
# args: one --two 3
import sys
print(sys.argv[1:], sys.argv[0].endswith("stdlib/sys/argv.py"), len(sys.argv))  # expect: ['one', '--two', '3'] True 4
