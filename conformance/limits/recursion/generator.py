# Generators that delegate to themselves.
def g(n):
    yield n
    yield from g(n + 1)
count = 0
try:
    for value in g(0):
        count += 1
except RecursionError as error:
    print("caught", error, count > 100)  # expect: caught maximum recursion depth exceeded True
