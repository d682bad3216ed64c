# isalpha and the other tests look at ASCII only.
print(b"abc".isalnum())  # expect: True
print([(t.isalnum(), t.isalpha(), t.isascii(), t.isdigit()) for t in (b"abc", b"a1", b"12", b"", b"\xe9", b"a b")])
# expect: [(True, True, True, False), (True, False, True, False), (True, False, True, True), (False, False, True, False), (False, False, False, False), (False, False, True, False)]
print([(t.islower(), t.isupper(), t.istitle(), t.isspace()) for t in (b"abc", b"ABC", b"Abc De", b"", b" \t\x0b", b"a1", b"\x1c")])
# expect: [(True, False, False, False), (False, True, False, False), (False, False, True, False), (False, False, False, False), (False, False, False, True), (True, False, False, False), (False, False, False, False)]
def fails(operation):
    try:
        print(operation())
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
fails(lambda: b"a".isalpha(1))  # expect: TypeError: bytes.isalpha() takes no arguments (1 given)
