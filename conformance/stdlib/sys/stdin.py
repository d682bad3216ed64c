# stdin can be read line by line or at once.
# stdin: first
# stdin: second
# stdin: third
import sys
print(repr(sys.stdin.readline()), [line.strip() for line in sys.stdin], repr(sys.stdin.read()))  # expect: 'first\n' ['second', 'third'] ''
