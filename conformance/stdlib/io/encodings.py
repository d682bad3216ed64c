# Text files know the encodings with marks and wide units; the mark is written once.
import io

for encoding in ("utf-16", "utf-8-sig", "latin-1", "utf-32-be", "cp1252"):
    buffer = io.BytesIO()
    text = io.TextIOWrapper(buffer, encoding=encoding)
    text.write("hé\nx")
    text.write("y")
    text.seek(0)
    print(encoding, buffer.getvalue()[:8], repr(text.readline()), text.tell(), repr(text.read()))
# expect: utf-16 b'\xff\xfeh\x00\xe9\x00\n\x00' 'hé\n' 8 'xy'
# expect: utf-8-sig b'\xef\xbb\xbfh\xc3\xa9\nx' 'hé\n' 7 'xy'
# expect: latin-1 b'h\xe9\nxy' 'hé\n' 3 'xy'
# expect: utf-32-be b'\x00\x00\x00h\x00\x00\x00\xe9' 'hé\n' 12 'xy'
# expect: cp1252 b'h\xe9\nxy' 'hé\n' 3 'xy'
text = io.TextIOWrapper(io.BytesIO(b"\xff"), encoding="utf-8", errors="replace")
print(ascii(text.read()))  # expect: '\ufffd'
try:
    io.TextIOWrapper(io.BytesIO(), encoding="ascii").write("é")
except UnicodeEncodeError as error:
    print(error)  # expect: 'ascii' codec can't encode character '\xe9' in position 0: ordinal not in range(128)
