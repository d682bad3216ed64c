# map, filter, zip and enumerate pull one item at a time through each other.
def source():
    for n in range(1, 10):
        print("produce", n)
        yield n
pipeline = enumerate(map(lambda n: n * n, filter(lambda n: n % 2, source())))
print(next(pipeline))  # expect: produce 1
# expect: (0, 1)
print(next(pipeline))  # expect: produce 2
# expect: produce 3
# expect: (1, 9)
