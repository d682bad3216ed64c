# isalpha and the other tests look at ASCII only.
print(bytearray(b"abc").isalnum())  # expect: True
print([(t.isalnum(), t.isalpha(), t.isascii(), t.isdigit()) for t in (bytearray(b"abc"), bytearray(b"a1"), bytearray(b"12"), bytearray(b""), bytearray(b"\xe9"), bytearray(b"a b"))])
# expect: [(True, True, True, False), (True, False, True, False), (True, False, True, True), (False, False, True, False), (False, False, False, False), (False, False, True, False)]
print([(t.islower(), t.isupper(), t.istitle(), t.isspace()) for t in (bytearray(b"abc"), bytearray(b"ABC"), bytearray(b"Abc De"), bytearray(b""), bytearray(b" \t\x0b"), bytearray(b"a1"), bytearray(b"\x1c"))])
# expect: [(True, False, False, False), (False, True, False, False), (False, False, True, False), (False, False, False, False), (False, False, False, True), (True, False, False, False), (False, False, False, False)]
def fails(operation):
    try:
        print(operation())
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
fails(lambda: bytearray(b"a").isalpha(1))  # expect: TypeError: bytearray.isalpha() takes no arguments (1 given)
