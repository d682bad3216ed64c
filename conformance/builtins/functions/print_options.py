# sep, end and file; anything is printed through str.
import sys
print(1, "a", None, 2.5, sep="-")  # expect: 1-a-None-2.5
print("no newline", end="")
print("", end="!\n")  # expect: no newline!
print(*[1, 2], sep="\n")  # expect: 1
# expect: 2
print()  # expect:
print("to stdout", file=sys.stdout, flush=True)  # expect: to stdout
class Writer:
    def write(self, text): out.append(text)
out = []
print("x", 1, file=Writer())
print(out, print("returns None"))  # expect: returns None
# expect: ['x', ' ', '1', '\n'] None
print("a", sep=1)  # expect error: TypeError: sep must be None or a string, not int
