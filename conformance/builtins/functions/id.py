# id is the same for the same object only.
a, b = [], []
print(id(a) == id(a), id(a) == id(b), id(None) == id(None), isinstance(id(a), int))  # expect: True False True True
