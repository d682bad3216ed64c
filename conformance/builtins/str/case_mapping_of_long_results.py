# Letters whose other case is longer, final sigma, dotted i, titles.
print("ß".upper(), "ŉ".upper(), "ﬁ".title(), "ǆ".title(), "ǅ".lower(), "İ".lower().encode(), "ı".upper(), "ſ".upper(), "ẞ".lower())
# expect: SS ʼN Fi ǅ ǆ b'i\xcc\x87' I S ß
print("ΑΣ".lower(), "ΑΣΑ".lower(), "Σ".lower(), "ΑΣ.".lower(), "Α.Σ".lower(), "ΑΣ\u0301".lower())  # expect: ας ασα σ ας. α.ς ας́
print("ᾳ".upper(), "ᾳ".title(), "ΐ".upper(), "ǰ".upper(), "ß".casefold(), "ﬃ".casefold(), "Ꭰ".lower(), "ꭰ".upper())  # expect: ΑΙ ᾼ Ϊ́ J̌ ss ffi ꭰ Ꭰ
print("they're 2nd o'clock".title(), "x\u0345".upper(), "ÀÉ".swapcase(), "ßa".swapcase(), "ßa".capitalize(), "ǆa".capitalize())
# expect: They'Re 2Nd O'Clock XΙ àé SSA Ssa ǅa
