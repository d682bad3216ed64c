# Modules with keys that are no names, and a program without __import__.
import builtins
import sys
import types

module = types.ModuleType("odd")
sys.modules["odd"] = module
module.__dict__[5] = 3
for change in (lambda: None, lambda: setattr(module, "__all__", [1]), lambda: delattr(builtins, "__import__")):
    change()
    try:
        exec("from odd import *")
    except (TypeError, ImportError) as error:
        print(type(error).__name__, error)
# expect: TypeError Key in odd.__dict__ must be str, not int
# expect: TypeError Item in odd.__all__ must be str, not int
# expect: ImportError __import__ not found
