# Modules are objects whose attributes can be read and set.
import _counter, types  # expect: importing _counter
_counter.extra = 5
print(_counter.extra, type(_counter) is types.ModuleType, "up" in dir(_counter))  # expect: 5 True True
m = types.ModuleType("made", "doc")
m.x = 1
print(m.__name__, m.__doc__, m.x, vars(m)["x"])  # expect: made doc 1 1
_counter.nothing  # expect error: AttributeError: module '_counter' has no attribute 'nothing'
