# A generator from its start to its end.
def g(n):
    got = yield n
    print("got", got)
    yield got


it = g(3)
print(it.__name__, it.__qualname__, it.gi_running, it.gi_suspended, it.gi_yieldfrom, it.gi_code is g.__code__)
# expect: g g False False None True
print(next(it), it.gi_suspended, it.gi_frame.f_lineno)  # expect: 3 True 3
print(it.send("x"), it.close(), it.gi_frame, it.gi_suspended)
# expect: got x
# expect: x None None False
print(list(it), it.close())  # expect: [] None
it.__name__ = "renamed"
print(it.__name__, it.__qualname__)  # expect: renamed g
try:
    it.__name__ = 3
except TypeError as error:
    print(error)
# expect: __name__ must be set to a string object
try:
    it.send()
except TypeError as error:
    print(error)
# expect: generator.send() takes exactly one argument (0 given)
print(iter(it) is it, type(it).__name__)  # expect: True generator
