# Two surrogates written as escapes stay two characters, also beside characters above U+FFFF, and differ from the one
# character that UTF-16 writes with them.
import marshal
import pickle
import unicodedata

p = "\ud800\udc00"
a = "\U00010000"
print(len(p), len(a), p == a, hash(p) == hash(a))  # expect: 2 1 False False
d = {p: 1, a: 2}
print(len(d), d[p], d[a])  # expect: 2 1 2
print(ascii(p), ascii(a), ascii(p + a), ascii(a + p), repr(p))
# expect: '\ud800\udc00' '\U00010000' '\ud800\udc00\U00010000' '\U00010000\ud800\udc00' '\ud800\udc00'
print(ascii((p + "x" + a).upper()), ascii((a + p).lower()), ascii((a + p + "ß").title()))
# expect: '\ud800\udc00X\U00010000' '\U00010000\ud800\udc00' '\U00010000\ud800\udc00Ss'
print(ascii((a + p).replace("x", "y")), ascii((a + p).replace(a, "y")), ascii((a+p).replace("\ud800", "")))
# expect: '\U00010000\ud800\udc00' 'y\ud800\udc00' '\U00010000\udc00'
print(p in a, a in p, p in a + p, (a + p).find("\udc00"), (p+a).find(a), (p+a).index("\ud800"), (p+a).count("\udc00"))
# expect: False False True 2 2 0 1
print(ascii((a + p).split("\ud800")), ascii((a + "\ud800" + "|" + "\udc00").replace("|", "")))
# expect: ['\U00010000', '\udc00'] '\U00010000\ud800\udc00'
print(ascii("".join([a, "\ud800", "\udc00"])), len("".join(["\ud800", "\udc00"])))  # expect: '\U00010000\ud800\udc00' 2
print(ascii("\ud800" + "\udc00"), len("\ud800" "\udc00"))  # expect: '\ud800\udc00' 2
print(sorted([p, a, "\uffff"]) == [p, "\uffff", a], p < a, a < p, p < "\uffff", a < "\uffff")
# expect: True True False True False
print(ascii(p.swapcase()), ascii((a+p)[::-1]), ascii((a+p)[1:]), ascii(list(a+p)))
# expect: '\ud800\udc00' '\udc00\ud800\U00010000' '\ud800\udc00' ['\U00010000', '\ud800', '\udc00']
print({p} == {a}, {a, p} == {p, a}, p is a, {a} & {p})  # expect: False True False set()
print(ascii("%s%s" % (a, p)), ascii(f"{p}{a}"), ascii("{}".format(a + p)))
# expect: '\U00010000\ud800\udc00' '\ud800\udc00\U00010000' '\U00010000\ud800\udc00'
try:
    p.encode()
except UnicodeEncodeError as error:
    print(error)  # expect: 'utf-8' codec can't encode characters in position 0-1: surrogates not allowed
try:
    (a + p).encode()
except UnicodeEncodeError as error:
    print(error)  # expect: 'utf-8' codec can't encode characters in position 1-2: surrogates not allowed
print(p.encode("utf-8", "surrogatepass"), (a+p).encode("utf-16-le", "surrogatepass"), p.encode("utf-8","surrogatepass").decode("utf-8", "surrogatepass") == p)
# expect: b'\xed\xa0\x80\xed\xb0\x80' b'\x00\xd8\x00\xdc\x00\xd8\x00\xdc' True
print(ascii(b"\xf0\x90\x80\x80".decode()), ascii(eval(repr(p))), ascii(eval('"\\ud800\\udc00"')))
# expect: '\U00010000' '\ud800\udc00' '\ud800\udc00'
print(p.isalpha(), p.isprintable(), a.isprintable(), ascii((a+p).zfill(5)), ascii((a+p).center(7)), ascii((p+a).translate({0xd800: "x"})))
# expect: False False True '00\U00010000\ud800\udc00' '  \U00010000\ud800\udc00  ' 'x\udc00\U00010000'
print(ascii((a + p).partition("\ud800")), ascii((p+a).strip("\ud800")), (p+a).startswith("\ud800"), (a + p).endswith("\udc00"), ascii((p+a).removeprefix("\ud800")))
# expect: ('\U00010000', '\ud800', '\udc00') '\udc00\U00010000' True True '\udc00\U00010000'
print([ascii(c) for c in p + a], [hex(ord(c)) for c in reversed(a + p)], ascii(max(p+a)), ascii(chr(0xd800) + chr(0xdc00)))
# expect: ["'\\ud800'", "'\\udc00'", "'\\U00010000'"] ['0xdc00', '0xd800', '0x10000'] '\U00010000' '\ud800\udc00'
print(ascii(unicodedata.normalize("NFC", a + p)), ascii((p + "É" + a).casefold()), ascii((a + p).expandtabs()), ascii((a+p).capitalize()))
# expect: '\U00010000\ud800\udc00' '\ud800\udc00\xe9\U00010000' '\U00010000\ud800\udc00' '\U00010000\ud800\udc00'
print(ascii((a + p).splitlines()), ascii((a + p) * 2), ascii((p+p)), len(p * 3), (p*3).count(p), (a*3).count(a), (p * 3).rfind(p), (p * 3).find("\udc00\ud800"))
# expect: ['\U00010000\ud800\udc00'] '\U00010000\ud800\udc00\U00010000\ud800\udc00' '\ud800\udc00\ud800\udc00' 6 3 3 4 1
print(ascii(str.maketrans(p, "ab")), ascii((p + a).translate(str.maketrans(p, "ab"))), p == "\ud800" + chr(0xdc00), {p: 5}.get("".join(["\ud800", chr(0xdc00)])))
# expect: {55296: 97, 56320: 98} 'ab\U00010000' True 5
