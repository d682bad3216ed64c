# index searches within bounds; count compares with ==.
a = [1, "a", 1.0, True, "a", None]
print(a.index("a"), a.index("a", 2), a.index(1, 1), a.count(1), a.count("x"), a.index(None, -2))  # expect: 1 4 2 3 0 5
a.index("a", 2, 4)  # expect error: ValueError: list.index(x): x not in list
