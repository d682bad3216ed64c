# The three ways to ask for a key with a default.
d = {"a": 1}
print(d.get("a"), d.get("b"), d.get("b", 2), d)  # expect: 1 None 2 {'a': 1}
print(d.setdefault("a", 9), d.setdefault("c"), d.setdefault("d", 4), d)
# expect: 1 None 4 {'a': 1, 'c': None, 'd': 4}
print(d.pop("c"), d.pop("c", "gone"), d.pop("zz", None))  # expect: None gone None
try:
    d.pop("c")
except KeyError as error:
    print(repr(error))
# expect: KeyError('c')
for call in (lambda: d.get(), lambda: d.pop(), lambda: d.setdefault(), lambda: d.get("a", default=1)):
    try:
        call()
    except TypeError as error:
        print(error)
# expect: get expected at least 1 argument, got 0
# expect: pop expected at least 1 argument, got 0
# expect: setdefault expected at least 1 argument, got 0
# expect: dict.get() takes no keyword arguments
