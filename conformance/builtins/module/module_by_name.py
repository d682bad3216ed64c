# Modules by name: attributes, annotations, __dir__ and __getattr__ of their own.
from types import ModuleType
m = ModuleType("thing", "words")
print(m.__repr__(), m.__doc__, m.__name__, m.__dict__, m.__annotations__, m.__annotate__)
# expect: <module 'thing'> words thing {'__name__': 'thing', '__doc__': 'words', '__package__': None, '__loader__': None, '__spec__': None, '__annotations__': {}, '__annotate__': None} {} None
m.__annotations__["x"] = int
m.value = 5
print(m.__getattribute__("value"), m.__dir__()[-2:], sorted(vars(m))[-1])  # expect: 5 ['__annotate__', 'value'] value
m.__init__("other")
print(m.__name__, m.__doc__, m.value)  # expect: other None 5
m.__dir__ = lambda: ["b", "a"]
m.__getattr__ = lambda name: name.upper()
print(dir(m), m.nosuch)  # expect: ['a', 'b'] NOSUCH
del m.__getattr__
def fails(operation):
    try:
        print(operation())
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
fails(lambda: m.nosuch)  # expect: AttributeError: module 'other' has no attribute 'nosuch'
fails(lambda: ModuleType())  # expect: TypeError: module() missing required argument 'name' (pos 1)
fails(lambda: ModuleType(5))  # expect: TypeError: module() argument 'name' must be str, not int
fails(lambda: setattr(m, "__dict__", {}))  # expect: AttributeError: readonly attribute
fails(lambda: ModuleType.__getattribute__(5, "a"))  # expect: TypeError: descriptor '__getattribute__' requires a 'module' object but received a 'int'
