# A module's code runs at its first import only; all importers share it.
import _counter  # expect: importing _counter
import _counter as again
from _counter import up, value
print(_counter is again, up(), up(), _counter.value, value, _counter.__name__, _counter.__doc__)  # expect: True 1 2 2 0 _counter Says when it is imported.
import sys
print("_counter" in sys.modules, sys.modules["_counter"] is again)  # expect: True True
