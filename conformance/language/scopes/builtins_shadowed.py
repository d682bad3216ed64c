# A global hides a builtin until it is deleted.
len = lambda value: "mine"
print(len([]))  # expect: mine
del len
print(len([]))  # expect: 0
