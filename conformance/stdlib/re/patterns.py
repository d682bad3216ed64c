# Patterns compare by what they mean, show their flags, and refuse text of the other kind.
import re

print(re.compile("a|b", re.I | re.X), re.compile(b"a"))
print(re.compile("a") == re.compile("a"), re.compile("a") == re.compile("a", re.I))
print(re.compile("(?P<x>a)(b)").groups, re.compile("a").flags)
for pattern, text in (("a", b"a"), (b"a", "a"), ("a", 1)):
    try:
        re.match(pattern, text)
    except TypeError as error:
        print(error)
scan = re.compile(r"(\d)|(\w)").scanner("1a")
print(scan.match().lastindex, scan.match().lastindex, scan.match())
# expect: re.compile('a|b', re.IGNORECASE|re.VERBOSE) re.compile(b'a')
# expect: True False
# expect: 2 32
# expect: cannot use a string pattern on a bytes-like object
# expect: cannot use a bytes pattern on a string-like object
# expect: expected string or bytes-like object, got 'int'
# expect: 1 2 None
