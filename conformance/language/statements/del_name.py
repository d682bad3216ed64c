# del unbinds a name; using it afterwards is a NameError.
x = 1
del x
try:
    x
except NameError as error:
    print(error)  # expect: name 'x' is not defined
a = b = c = 0
del a, (b, c)
del x  # expect error: NameError: name 'x' is not defined
