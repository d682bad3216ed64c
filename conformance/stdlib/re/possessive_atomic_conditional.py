# Possessive repeats and atomic groups give nothing back; a condition asks whether a group took part.
import re

print(re.match(r"a++a", "aaa"), re.match(r"(?>a+)b", "aab").end())  # expect: None 3
print(re.match(r"(?:ab){1,2}+ab", "abab"))  # expect: None
results = [re.fullmatch(r"(<)?a(?(1)>)", text) is not None for text in ("<a>", "a", "<a")]
print(results)  # expect: [True, True, False]
print(re.findall(r"(?<=\d)x(?!y)", "1xy 2xz x"))  # expect: ['x']
print(re.match(r"(a+)\1b", "aaaab").group(1))  # expect: aa
