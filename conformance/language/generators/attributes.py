# What a generator shows of itself.
def g():
    yield 1
it = g()
print(type(it).__name__, it.__name__, it.gi_running, it.gi_yieldfrom, it.gi_frame is None)  # expect: generator g False None False
list(it)
print(it.gi_frame, iter(it) is it, hasattr(it, "__len__"))  # expect: None True False
