# `in` and `not in` on every kind of container.
print(2 in [1, 2], 3 not in (1, 2), "b" in {"a": 1}, 1 in {1.0})  # expect: True True False True
print("ell" in "hello", "" in "abc", b"l" in b"hello", 104 in b"hello")  # expect: True True True True
print(5 in range(0, 10, 5), 4 in range(0, 10, 5))  # expect: True False
print(3 in (n for n in range(5)))  # expect: True
