# Searching from both sides, with bounds.
s = "abcabcabc"
print(s.find("c"), s.rfind("c"), s.find("x"), s.find("a", 1), s.find("a", 1, 3), s.rfind("a", 0, 5), s.find(""), s.find("", 9), s.find("", 10))  # expect: 2 8 -1 3 -1 3 0 9 -1
print(s.index("bc"), s.rindex("bc"), s.count("abc"), s.count(""), "aaaa".count("aa"), s.count("b", 2, -2))  # expect: 1 7 3 10 2 1
s.index("x")  # expect error: ValueError: substring not found
