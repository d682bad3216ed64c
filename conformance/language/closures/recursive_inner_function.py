# An inner function that calls itself captures its own name.
def fact(n):
    def go(n): return 1 if n == 0 else n * go(n - 1)
    return go(n)
def memo(f):
    cache = {}
    def wrapper(n):
        if n not in cache:
            cache[n] = f(n)
        return cache[n]
    return wrapper
@memo
def fib(n): return n if n < 2 else fib(n - 1) + fib(n - 2)
print(fact(20), fib(80))  # expect: 2432902008176640000 23416728348467685
