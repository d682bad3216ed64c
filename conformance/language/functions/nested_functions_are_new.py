# Every call of the outer function makes a new inner one.
def outer():
    def inner(): pass
    return inner
print(outer() is outer(), outer().__qualname__)  # expect: False outer.<locals>.inner
