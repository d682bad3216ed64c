# close raises GeneratorExit at the yield; finally runs.
def g():
    try:
        yield 1
    finally:
        print("cleanup")
it = g()
next(it)
it.close()  # expect: cleanup
it.close()
print(list(it))  # expect: []
fresh = g()
fresh.close()
print(next(fresh, "closed before start"))  # expect: closed before start
