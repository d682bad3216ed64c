# A raw file written in Python gets buffering and text from the layers above it.
import io

class Slow(io.RawIOBase):
    def __init__(self, data):
        self.data, self.at, self.written = data, 0, []

    def readable(self):
        return True

    def writable(self):
        return True

    def readinto(self, buffer):
        piece = self.data[self.at : self.at + min(3, len(buffer))]
        buffer[: len(piece)] = piece
        self.at += len(piece)
        return len(piece)

    def write(self, data):
        self.written.append(bytes(data))
        return len(data)

reader = io.BufferedReader(Slow(b"hello\nworld\n"))
print(reader.readline(), reader.peek(), reader.read())  # expect: b'hello\n' b'wor' b'world\n'
raw = Slow(b"")
writer = io.BufferedWriter(raw, buffer_size=4)
print(writer.write(b"ab"), raw.written, writer.write(b"cdefgh"), raw.written)  # expect: 2 [b'ab', b'cdefgh'] 6 [b'ab', b'cdefgh']
writer.flush()
print(raw.written)  # expect: [b'ab', b'cdefgh']
print(io.TextIOWrapper(io.BufferedReader(Slow(b"x\r\ny"))).read().split())  # expect: ['x', 'y']
