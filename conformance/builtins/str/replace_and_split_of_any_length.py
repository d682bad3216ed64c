# Short texts are taken apart in another way than long ones: the results on both sides of the borders.

for times in (1, 300, 340, 3000, 3400):
    text = "ab," * times
    changed = text.replace(",", "$&$1")
    print(len(changed), changed[:7], changed[-4:], text.replace("x", "y") is text, len(text.replace("ab", "")))
    parts = text.split(",")
    print(len(parts), parts[:2], parts[-1:], len(text.split("b,a")), text.split("zz") == [text])
# expect: 6 ab$&$1 $&$1 True 1
# expect: 2 ['ab', ''] [''] 1 True
# expect: 1800 ab$&$1a $&$1 True 300
# expect: 301 ['ab', 'ab'] [''] 300 True
# expect: 2040 ab$&$1a $&$1 True 340
# expect: 341 ['ab', 'ab'] [''] 340 True
# expect: 18000 ab$&$1a $&$1 True 3000
# expect: 3001 ['ab', 'ab'] [''] 3000 True
# expect: 20400 ab$&$1a $&$1 True 3400
# expect: 3401 ['ab', 'ab'] [''] 3400 True

print("aaaa".replace("aa", "a"), "aaaaa".split("aa"), "".split(","), "".replace("a", "b") == "", ",".split(","))
# expect: aa ['', '', 'a'] [''] True ['', '']
print(ascii("a\U0001f600b".replace("b", "c")), ascii("xby".replace("b", "\U0001f600")), ascii("a\U0001f600b".split("\U0001f600")))
# expect: 'a\U0001f600c' 'x\U0001f600y' ['a', 'b']
print(ascii("\ud83d,\ude00".replace(",", "")), len("\ud83d,\ude00".replace(",", "")))  # expect: '\ud83d\ude00' 2
