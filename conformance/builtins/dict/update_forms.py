# update takes a mapping, pairs, keywords; a mapping is what has keys().
class Keys:
    def keys(self):
        return ["p", "q"]

    def __getitem__(self, key):
        return key * 2


d = {}
d.update({"a": 1}, b=2)
d.update([("c", 3), ["d", 4], "ef"])
d.update(Keys())
print(d)  # expect: {'a': 1, 'b': 2, 'c': 3, 'd': 4, 'e': 'f', 'p': 'pp', 'q': 'qq'}
print(d.update())  # expect: None
for bad in ([1], ["abc"], [("a",)], 5, None):
    try:
        d.update(bad)
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
# expect: TypeError object is not iterable
# expect: ValueError dictionary update sequence element #0 has length 3; 2 is required
# expect: ValueError dictionary update sequence element #0 has length 1; 2 is required
# expect: TypeError 'int' object is not iterable
# expect: TypeError 'NoneType' object is not iterable
try:
    d.update({}, {})
except TypeError as error:
    print(error)
# expect: update expected at most 1 argument, got 2
