# iter(callable, sentinel) calls until the sentinel comes.
numbers = [3, 2, 1, 0, 5]
print(list(iter(numbers.pop, 0)), numbers, list(iter(lambda: 7, 7)))  # expect: [5] [3, 2, 1] []
try:
    iter(5, 0)
except TypeError as error:
    print(error)  # expect: iter(v, w): v must be callable
iter(5)  # expect error: TypeError: 'int' object is not iterable
