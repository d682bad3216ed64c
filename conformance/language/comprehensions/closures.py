# Functions made in a comprehension share its variable.
functions = [lambda: n for n in range(3)]
print([f() for f in functions])  # expect: [2, 2, 2]
print([(lambda: n)() for n in range(3)])  # expect: [0, 1, 2]
