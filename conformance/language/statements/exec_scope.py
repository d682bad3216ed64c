# exec writes into the dictionary that it is given.
space = {"x": 2}
exec("y = x * 21\ndef f(): return y", space)
print(space["y"], space["f"]())  # expect: 42 42
print("__builtins__" in space, "y" in globals())  # expect: True False
