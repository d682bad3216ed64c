# Prefixes and suffixes, also tuples of them and with bounds.
s = "hello.py"
print(s.startswith("he"), s.endswith(".py"), s.endswith((".js", ".py")), s.startswith("l", 2), s.startswith(()), s.endswith("", 3, 2))  # expect: True True True True False False
print(s.removeprefix("he"), s.removesuffix(".py"), s.removeprefix("x"))  # expect: llo.py hello hello.py
s.startswith(1)  # expect error: TypeError: startswith first arg must be str or a tuple of str, not int
