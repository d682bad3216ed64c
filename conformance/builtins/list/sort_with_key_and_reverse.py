# sort() takes keywords only; reverse keeps equal items in order.
words = ["bb", "a", "ccc", "dd", "e"]
words.sort(key=len)
print(words)  # expect: ['a', 'e', 'bb', 'dd', 'ccc']
words.sort(key=len, reverse=True)
print(words)  # expect: ['ccc', 'bb', 'dd', 'a', 'e']
print(sorted(words, key=str.upper, reverse=1))  # expect: ['e', 'dd', 'ccc', 'bb', 'a']
print(words.sort())  # expect: None
try:
    words.sort(len)
except TypeError as error:
    print(error)
# expect: sort() takes no positional arguments
try:
    words.sort(cmp=len)
except TypeError as error:
    print(error)
# expect: sort() got an unexpected keyword argument 'cmp'
try:
    sorted(words, len)
except TypeError as error:
    print(error)
# expect: sorted expected 1 argument, got 2
try:
    sorted()
except TypeError as error:
    print(error)
# expect: sorted expected 1 argument, got 0
