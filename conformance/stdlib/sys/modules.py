# sys.modules knows what is loaded; names can be put there.
import sys
import math
print(sys.modules["math"] is math, "sys" in sys.modules, sys.modules["__main__"].__name__)  # expect: True True __main__
sys.modules["invented"] = math
import invented
print(invented.pi)  # expect: 3.141592653589793
sys.modules["blocked"] = None
import blocked  # expect error: ModuleNotFoundError: import of blocked halted; None in sys.modules
