# A generator runs up to the next yield whenever it is asked.
def g():
    print("start")
    yield 1
    print("middle")
    yield 2
    print("end")
it = g()
print(next(it))  # expect: start
# expect: 1
print(next(it))  # expect: middle
# expect: 2
print(next(it, "exhausted"))  # expect: end
# expect: exhausted
next(it)  # expect error: StopIteration
