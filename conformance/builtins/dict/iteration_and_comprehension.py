# Iterating gives keys; items gives pairs.
d = {"one": 1, "two": 2}
for key in d:
    print(key, d[key])  # expect: one 1
    # expect: two 2
for key, value in d.items():
    print(value, key)  # expect: 1 one
    # expect: 2 two
print({v: k for k, v in d.items()}, max(d, key=d.get), sorted(d.items(), key=lambda item: -item[1]), sum(d.values()))  # expect: {1: 'one', 2: 'two'} two [('two', 2), ('one', 1)] 3
