# Line ends are translated, kept or looked for as newline= says, also across pieces.
import io

data = b"a\nb\rc\r\nd"
for newline in (None, "", "\n", "\r", "\r\n"):
    text = io.TextIOWrapper(io.BytesIO(data), encoding="ascii", newline=newline)
    print(repr(newline), text.readlines(), text.newlines)
# expect: None ['a\n', 'b\n', 'c\n', 'd'] ('\r', '\n', '\r\n')
# expect: '' ['a\n', 'b\r', 'c\r\n', 'd'] ('\r', '\n', '\r\n')
# expect: '\n' ['a\n', 'b\rc\r\n', 'd'] None
# expect: '\r' ['a\nb\r', 'c\r', '\nd'] None
# expect: '\r\n' ['a\nb\rc\r\n', 'd'] None
for newline in (None, "", "\n", "\r", "\r\n"):
    buffer = io.BytesIO()
    text = io.TextIOWrapper(buffer, encoding="ascii", newline=newline)
    text.write("x\ny\n")
    text.flush()
    print(repr(newline), buffer.getvalue())
# expect: None b'x\ny\n'
# expect: '' b'x\ny\n'
# expect: '\n' b'x\ny\n'
# expect: '\r' b'x\ry\r'
# expect: '\r\n' b'x\r\ny\r\n'
decoder = io.IncrementalNewlineDecoder(None, translate=True)
print(repr(decoder.decode("a\r")), repr(decoder.decode("\nb\r", final=True)), decoder.newlines)  # expect: 'a' '\nb\n' ('\r', '\r\n')
