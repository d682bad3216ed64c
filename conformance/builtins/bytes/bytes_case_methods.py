# upper, lower, title, capitalize, swapcase: letters of ASCII alone.
print(b"aBc dE1".upper(), b"aBc dE1".lower(), b"aBc dE1".title(), b"aBc dE1".capitalize(), b"aBc dE1".swapcase())
# expect: b'ABC DE1' b'abc de1' b'Abc De1' b'Abc de1' b'AbC De1'
print(b"\xe9\xdfa".upper(), b"\xe9\xdfa".title(), b"\xe9\xdfa".capitalize())  # expect: b'\xe9\xdfA' b'\xe9\xdfA' b'\xe9\xdfa'
print(b"".upper(), b"a-b_c".title())  # expect: b'' b'A-B_C'
def fails(operation):
    try:
        print(operation())
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
fails(lambda: b"a".upper(1))  # expect: TypeError: bytes.upper() takes no arguments (1 given)
fails(lambda: b"a".lower(x=1))  # expect: TypeError: bytes.lower() takes no keyword arguments
