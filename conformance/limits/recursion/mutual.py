# Two functions that call each other.
def even(n): return odd(n - 1)
def odd(n): return even(n - 1)
try:
    even(10)
except RecursionError as error:
    print("caught", error)  # expect: caught maximum recursion depth exceeded
