# bytearray.fromhex gives a subclass a bytes object.
class Marked(bytearray):
    def __new__(cls, source):
        made = super().__new__(cls, source)
        made.given = type(source).__name__
        return made
made = Marked.fromhex("0a 0b")
print(made.given, made, bytearray.fromhex("0a 0b"))  # expect: bytes Marked(b'\n\x0b') bytearray(b'\n\x0b')
