# A match of a bytearray or a memoryview keeps places, not texts: its groups are what is there when they are asked for.
import re

data = bytearray(b'hello world')
match = re.match(b'(?P<first>hello) (world)(x)?', data)
data[:] = b'HELLO there'
print(match.group(), match.groups(), match.group(1, 2), match[2])
# expect: b'HELLO there' (b'HELLO', b'there', None) (b'HELLO', b'there') b'there'
print(match.expand(rb'<\1>'), match.groupdict(), match.string is data)  # expect: b'<HELLO>' {'first': b'HELLO'} True
print(match)  # expect: <re.Match object; span=(0, 11), match=b'HELLO there'>

data[:] = b'abc'
print(match.group(), match.groups(b'-'), match.span(2), match['first'])
# expect: b'abc' (b'abc', b'', b'-') (6, 11) b'abc'

data = bytearray(b'one two')
for number, match in enumerate(re.finditer(rb'\w+', data)):
    if number == 0:
        data[4:] = b'TWO'
    print(match.group())
# expect: b'one'
# expect: b'TWO'

data = bytearray(b'one two')
match = re.search(b't(w)(.)', memoryview(data))
data[5] = 65
print(match[0], match[1], match.groups())  # expect: b'tAo' b'A' (b'A', b'o')
