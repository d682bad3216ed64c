# Indices beyond a machine word.
try:
    [1, 2][10 ** 30]
except IndexError as error:
    print(error)  # expect: cannot fit 'int' into an index-sized integer
print([1, 2, 3][-10 ** 30:10 ** 30], "abc"[10 ** 30:], (1, 2)[::10 ** 30], "abc".find("c", -10 ** 30))  # expect: [1, 2, 3]  (1,) 2
"abc"[10 ** 30]  # expect error: IndexError: cannot fit 'int' into an index-sized integer
