# lower, upper, swapcase: one character may become three, and the final sigma depends on its place.
print("AbC".lower(), "AbC".upper(), "AbC".swapcase(), "ß".upper(), "ﬃ".upper(), ascii("İ".lower()), "ΟΔΟΣ ΣΑΣ".lower(), "ǆ".upper())
# expect: abc ABC aBc SS FFI 'i\u0307' οδος σας Ǆ
print("Σ".lower(), "AΣ".lower(), "AΣB".lower(), "A.Σ".lower(), "ΑΣ\u0301".lower() == "ας\u0301", "𐐨".upper() == "𐐀", "ß".swapcase(), "ŉ".upper() == "ʼN")
# expect: σ aς aσb a.ς True True SS True
def fails(operation):
    try:
        print(operation())
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
fails(lambda: "a".upper(1))  # expect: TypeError: str.upper() takes no arguments (1 given)
fails(lambda: "a".lower(x=1))  # expect: TypeError: str.lower() takes no keyword arguments
fails(lambda: "a".swapcase("b"))  # expect: TypeError: str.swapcase() takes no arguments (1 given)
