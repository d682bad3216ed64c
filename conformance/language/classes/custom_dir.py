# __dir__ may return any iterable; dir sorts it.
class A:
    def __dir__(self): return ["b", "a", "c"]
print(dir(A()))  # expect: ['a', 'b', 'c']
