# Characters beyond U+FFFF are one character each.
s = "a😀b"
print(len(s), s[1], s[::-1], s.index("b"), s[1:].upper(), list(s), s.find("😀"), ord(s[1]), chr(128512) == s[1])  # expect: 3 😀 b😀a 2 😀B ['a', '😀', 'b'] 1 128512 True
print("😀" * 2, s.replace("😀", "--"), s.center(7, "."), f"{s:>5}|", s.encode().hex())  # expect: 😀😀 a--b ..a😀b..   a😀b| 61f09f988062
