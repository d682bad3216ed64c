# Replacements are text, templates with groups, or functions; a function may give None for nothing.
import re

print(re.sub(r"(\w+) (\w+)", r"\2 \g<1>!", "hello world"))  # expect: world hello!
print(re.sub(r"\d", lambda m: str(int(m[0]) * 2), "a1b2"))  # expect: a2b4
print(re.subn("a", "b", "aaa", count=2))  # expect: ('bba', 2)
print(re.sub(r"(a)(b)?", r"[\2]", "ab a"))  # expect: [b] []
print(re.sub(b"a", rb"\\", b"xax"))  # expect: b'x\\x'
try:
    re.sub("a", lambda m: 3, "a")
except TypeError as error:
    print(error)  # expect: sequence item 0: expected str instance, int found
try:
    re.sub("(a)", r"\2", "a")
except re.PatternError as error:
    print(error)  # expect: invalid group reference 2 at position 1
