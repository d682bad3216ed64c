# Leaving a for loop early leaves the generator suspended until it is closed.
def g():
    try:
        yield 1
        yield 2
    finally:
        print("finally")
it = g()
for x in it:
    break
print("after loop")  # expect: after loop
it.close()  # expect: finally
