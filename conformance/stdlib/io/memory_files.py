# BytesIO and StringIO are files in memory, with a position, gaps and views.
import io

data = io.BytesIO(b"one\ntwo\n")
print(data.readline(), data.tell(), data.read(), data.getvalue())  # expect: b'one\n' 4 b'two\n' b'one\ntwo\n'
data.seek(10)
print(data.write(b"!"), data.getvalue())  # expect: 1 b'one\ntwo\n\x00\x00!'
view = data.getbuffer()
try:
    data.write(b"more")
except BufferError as error:
    print(error)  # expect: Existing exports of data: object cannot be re-sized
view.release()
print(data.truncate(3), data.getvalue())  # expect: 3 b'one'
text = io.StringIO("a\nb")
print(list(text), text.seek(0, 2), text.write("c\n"), repr(text.getvalue()))  # expect: ['a\n', 'b'] 3 2 'a\nbc\n'
text.close()
try:
    text.read()
except ValueError as error:
    print(error)  # expect: I/O operation on closed file
try:
    data.fileno()
except io.UnsupportedOperation as error:
    print(repr(error), isinstance(error, OSError), isinstance(error, ValueError))  # expect: UnsupportedOperation('fileno') True True
