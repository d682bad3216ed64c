# += on a list inside a tuple changes the list and still fails.
t = ([1],)
try:
    t[0] += [2]
except TypeError as error:
    print(error)  # expect: 'tuple' object does not support item assignment
print(t)  # expect: ([1, 2],)
