# The four normal forms.
import unicodedata

for_forms = ["NFC", "NFD", "NFKC", "NFKD"]
print([ascii(unicodedata.normalize(form, "é\u0327ﬁ각½")) for form in for_forms])  # expect: ["'\\u0229\\u0301\\ufb01\\uac01\\xbd'", "'e\\u0327\\u0301\\ufb01\\u1100\\u1161\\u11a8\\xbd'", "'\\u0229\\u0301fi\\uac011\\u20442'", "'e\\u0327\\u0301fi\\u1100\\u1161\\u11a81\\u20442'"]
print([unicodedata.is_normalized(form, "e\u0301") for form in for_forms])  # expect: [False, True, False, True]
print(ascii(unicodedata.normalize("NFC", "q\u0307\u0323 \u1100\u1161\u11a8 \u212b")))  # expect: 'q\u0323\u0307 \uac01 \xc5'
try:
    unicodedata.normalize("NFX", "a")
except ValueError as error:
    print(error)  # expect: invalid normalization form
