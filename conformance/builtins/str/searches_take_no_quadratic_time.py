# Long needles that almost fit everywhere are looked for in linear time, in text and in bytes.
for size in (1000, 300000):
    a, b = "a" * size, "b" * size
    hay, needle = a + a + b + a + a, a + b + b + a
    print(hay.find(needle), hay.count(needle), (hay + needle).find(needle) == len(hay), (hay + needle).count(needle))
# expect: -1 0 True 1
# expect: -1 0 True 1
    hay, needle = hay.encode(), needle.encode()
    print(hay.find(needle), hay.count(needle), (hay + needle).find(needle) == len(hay), (hay + needle).count(needle))
# expect: -1 0 True 1
# expect: -1 0 True 1
hay = "abcab" * 3000 + "da"
print([hay.find("abcab" * times + "da") for times in (0, 1, 299, 2999, 3000, 3001)])  # expect: [15000, 14995, 13505, 5, 0, -1]
print([hay.encode().find(b"abcab" * times + b"da") for times in (0, 1, 299, 2999, 3000, 3001)])  # expect: [15000, 14995, 13505, 5, 0, -1]
