# Recursion below the limit works, also with many locals.
def total(items, i=0):
    a, b, c = i, i + 1, i + 2
    return 0 if i == len(items) else items[i] + total(items, i + 1) + (a + b + c) * 0
print(total(list(range(900))))  # expect: 404550
