# bytes times one is the object itself; a bytearray or an instance of a subclass is copied.
class Data(bytes):
    pass


for text in b"123abc", bytearray(b"123abc"), Data(b"123abc"):
    print(text * 1 is text, 1 * text is text, text * 2 == text + text)
# expect: True True True
# expect: False False True
# expect: False False True
