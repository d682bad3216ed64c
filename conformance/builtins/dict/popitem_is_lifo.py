# popitem takes the pair that was put in last.
d = {"a": 1, "b": 2, "c": 3}
d["a"] = 10
print(d.popitem(), d.popitem(), d)  # expect: ('c', 3) ('b', 2) {'a': 10}
d["z"] = 0
print(d.popitem(), d.popitem())  # expect: ('z', 0) ('a', 10)
try:
    d.popitem()
except KeyError as error:
    print(error, error.args)
# expect: 'popitem(): dictionary is empty' ('popitem(): dictionary is empty',)
try:
    d.popitem(1)
except TypeError as error:
    print(error)
# expect: dict.popitem() takes no arguments (1 given)
