# Changing case.
s = "hELLO wORLD it's"
print(s.upper(), s.lower(), s.capitalize(), s.title(), s.swapcase(), sep="|")  # expect: HELLO WORLD IT'S|hello world it's|Hello world it's|Hello World It'S|Hello World IT'S
print("Straße".upper(), "Straße".casefold(), "ΑΣ".lower(), "ǆ".title(), "ﬁ".upper(), "İ".lower() == "i\u0307")  # expect: STRASSE strasse ας ǅ FI True
