# What Unicode 16 says about characters.
import unicodedata

print(unicodedata.unidata_version, unicodedata.ucd_3_2_0.unidata_version)  # expect: 16.0.0 3.2.0
print([unicodedata.category(c) for c in "aA1 \n€\u0378\ud800\U000105c9"])  # expect: ['Ll', 'Lu', 'Nd', 'Zs', 'Cc', 'Sc', 'Cn', 'Cs', 'Lo']
print([unicodedata.bidirectional(c) for c in "a1א٣("], unicodedata.mirrored("("))  # expect: ['L', 'EN', 'R', 'AN', 'ON'] 1
print(unicodedata.combining("\u0301"), unicodedata.east_asian_width("가"))  # expect: 230 W
print(unicodedata.decimal("٣"), unicodedata.digit("²"), unicodedata.numeric("⅐"), unicodedata.numeric("万"))  # expect: 3 2 0.14285714285714285 10000.0
print(unicodedata.decimal("x", None), unicodedata.decomposition("½"), unicodedata.decomposition("é"))  # expect: None <fraction> 0031 2044 0032 0065 0301
try:
    unicodedata.digit("½")
except ValueError as error:
    print(error)  # expect: not a digit
