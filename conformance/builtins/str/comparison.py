# Strings compare by code points.
print("a" < "b", "Z" < "a", "a" < "ab", "" < "a", "é" > "z", "😀" > "\uffff", "abc" == "abc", "a" == b"a")  # expect: True True True True True True True False
print(sorted(["b", "A", "a", "B", "1", "é"]), min("hello"), max("hello"))  # expect: ['1', 'A', 'B', 'a', 'b', 'é'] e o
