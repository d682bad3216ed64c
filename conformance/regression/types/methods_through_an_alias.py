# list[int].__getitem__ called as a method took that of the alias itself.
alias = list[int]
items = alias()
alias.append(items, "f")
print(alias.__getitem__(items, 0), alias.__len__(items), alias.__repr__(items))  # expect: f 1 ['f']
try:
    __import__("x", None, None, None, 1)
except TypeError as error:
    print(error)
# expect: globals must be a dict
