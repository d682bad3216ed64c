# Changing values is allowed, changing keys is not.
d = {"a": 1, "b": 2}
for key in d:
    d[key] += 10
print(d)  # expect: {'a': 11, 'b': 12}
try:
    for key in d:
        del d[key]
except RuntimeError as error:
    print(error)  # expect: dictionary changed size during iteration
for key in list(d):
    del d[key]
print(d)  # expect: {}
