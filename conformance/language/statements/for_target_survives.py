# The loop variable keeps its last value; an empty loop binds nothing.
for i in range(3):
    pass
print(i)  # expect: 2
for unbound in []:
    pass
unbound  # expect error: NameError: name 'unbound' is not defined
