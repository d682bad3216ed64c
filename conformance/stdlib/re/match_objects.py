# A match knows its groups by number and name, their places, and what was searched.
import re

m = re.compile(r"(?P<key>\w+)=(?P<value>\d+)?(;)?").search("  size= x", 1)
print(m)  # expect: <re.Match object; span=(2, 7), match='size='>
print(m.groups(), m.groups("-"), m.groupdict())  # expect: ('size', None, None) ('size', '-', '-') {'key': 'size', 'value': None}
print(m.span(), m.span("key"), m.start(2), m.regs)  # expect: (2, 7) (2, 6) -1 ((2, 7), (2, 6), (-1, -1), (-1, -1))
print(m.lastindex, m.lastgroup, m.pos, m.endpos)  # expect: 1 key 1 9
print(m["key"], m.group(1, "value", 0), m.re.groupindex)  # expect: size ('size', None, 'size=') {'key': 1, 'value': 2}
print(m.expand(r"\g<key>:\1"))  # expect: size:size
try:
    m.group("other")
except IndexError as error:
    print(error)  # expect: no such group
