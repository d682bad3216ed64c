# Modules are objects whose attributes can be read and set.
import _counter  # expect: importing _counter
_counter.extra = 5
Module = type(_counter)
print(_counter.extra, Module.__name__, "up" in dir(_counter))  # expect: 5 module True
m = Module("made", "doc")
m.x = 1
print(m.__name__, m.__doc__, m.x, vars(m)["x"])  # expect: made doc 1 1
_counter.nothing  # expect error: AttributeError: module '_counter' has no attribute 'nothing'
