# Modules made by hand.
import types

m = types.ModuleType("m", "doc of m")
print(m, m.__name__, m.__doc__, m.__loader__, m.__spec__, m.__package__, sorted(m.__dict__))
# expect: <module 'm'> m doc of m None None None ['__doc__', '__loader__', '__name__', '__package__', '__spec__']
m.x = 1
print(m.x, dir(m) == sorted(m.__dict__), m.__dict__["x"])  # expect: 1 True 1
m.__getattr__ = lambda name: "computed " + name
print(m.anything)  # expect: computed anything
del m.__getattr__
m.__dir__ = lambda: ["b", "a"]
print(dir(m))  # expect: ['a', 'b']
for action in (lambda: m.none, lambda: types.ModuleType(), lambda: types.ModuleType(1), lambda: setattr(m, "__dict__", {})):
    try:
        action()
    except (AttributeError, TypeError) as error:
        print(type(error).__name__, error)
# expect: AttributeError module 'm' has no attribute 'none'
# expect: TypeError module() missing required argument 'name' (pos 1)
# expect: TypeError module() argument 'name' must be str, not int
# expect: AttributeError readonly attribute


class Special(types.ModuleType):
    @property
    def answer(self):
        return 42


m.__class__ = Special
print(m.answer)  # expect: 42
