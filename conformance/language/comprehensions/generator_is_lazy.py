# A generator expression runs only as far as it is asked, but its first iterable is evaluated at once.
def note(n):
    print("note", n)
    return n
g = (note(n) for n in [1, 2, 3])
print(next(g))  # expect: note 1
# expect: 1
print("between")  # expect: between
print(next(g))  # expect: note 2
# expect: 2
try:
    (n for n in 5)
except TypeError as error:
    print(error)  # expect: 'int' object is not iterable
