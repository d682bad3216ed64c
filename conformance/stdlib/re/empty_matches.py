# After an empty match the next may begin at the same place, but not be empty there.
import re

print(re.findall(r"x*", "axxb"))  # expect: ['', 'xx', '', '']
print(re.sub(r"x*", "-", "abxd"))  # expect: -a-b--d-
print(re.split(r"\b", "two words"))  # expect: ['', 'two', ' ', 'words', '']
print([m.span() for m in re.finditer(r"|a", "aa")])  # expect: [(0, 0), (0, 1), (1, 1), (1, 2), (2, 2)]
print(re.findall(r"\B", ""), re.findall(r"\b", ""))  # expect: [''] []
