# A group that takes no part in a later round of a repeat keeps what it matched before.
import re

print(re.match(r"(?:(a)|b)*", "ab").groups())  # expect: ('a',)
print(re.match(r"(?:(a)|(b))*", "aba").regs)  # expect: ((0, 3), (2, 3), (1, 2))
print(re.match(r"(a|b|)*", "ab").regs)  # expect: ((0, 2), (2, 2))
print(re.match(r"((a)(b)?)+", "aba").groups())  # expect: ('a', 'a', 'b')
print(re.match(r"(?:(a)|b)*+", "ab").span(1))  # expect: (0, 1)
