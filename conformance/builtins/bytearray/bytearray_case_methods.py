# upper, lower, title, capitalize, swapcase: letters of ASCII alone.
print(bytearray(b"aBc dE1").upper(), bytearray(b"aBc dE1").lower(), bytearray(b"aBc dE1").title(), bytearray(b"aBc dE1").capitalize(), bytearray(b"aBc dE1").swapcase())
# expect: bytearray(b'ABC DE1') bytearray(b'abc de1') bytearray(b'Abc De1') bytearray(b'Abc de1') bytearray(b'AbC De1')
print(bytearray(b"\xe9\xdfa").upper(), bytearray(b"\xe9\xdfa").title(), bytearray(b"\xe9\xdfa").capitalize())
# expect: bytearray(b'\xe9\xdfA') bytearray(b'\xe9\xdfA') bytearray(b'\xe9\xdfa')
print(bytearray(b"").upper(), bytearray(b"a-b_c").title())  # expect: bytearray(b'') bytearray(b'A-B_C')
def fails(operation):
    try:
        print(operation())
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
fails(lambda: bytearray(b"a").upper(1))  # expect: TypeError: bytearray.upper() takes no arguments (1 given)
fails(lambda: bytearray(b"a").lower(x=1))  # expect: TypeError: bytearray.lower() takes no keyword arguments
