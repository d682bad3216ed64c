# A match can be indexed, but it has no length and cannot be walked.
import re

found = re.match("(a)(b)", "ab")
print(found[1], found[2])  # expect: a b
iter(found)  # expect error: TypeError: 're.Match' object is not iterable
