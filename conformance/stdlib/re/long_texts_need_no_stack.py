# Backtracking over long texts costs memory, never the stack.
import re

text = "ab" * 10000
print(re.match(r"(?:a|b)*$", text).end())  # expect: 20000
print(re.match(r"(?:(a)|b)*?c", text))  # expect: None
print(re.match(r"(a|b|ab)*b", text).end())  # expect: 20000
