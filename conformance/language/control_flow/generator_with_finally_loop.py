# A generator whose yield stands in try, with, for and finally.
class M:
    def __enter__(self): print("enter"); return self
    def __exit__(self, *error): print("exit", error[0] and error[0].__name__)
def g():
    for i in range(2):
        with M():
            try:
                got = yield i
                print("got", got)
            finally:
                yield "from finally"
it = g()
print(next(it), it.send("a"), next(it))  # expect: enter
# expect: got a
# expect: exit None
# expect: enter
# expect: 0 from finally 1
try:
    print(it.throw(ValueError("thrown")))  # expect: from finally
    next(it)  # expect: exit ValueError
except ValueError as error:
    print("out", error)  # expect: out thrown
