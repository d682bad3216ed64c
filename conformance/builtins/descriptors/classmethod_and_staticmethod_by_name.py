# classmethod and staticmethod objects by name.
def function(*args):
    "What it does."
    return args
c, s = classmethod(function), staticmethod(function)
print(c.__func__ is function, c.__wrapped__ is function, c.__get__(None, int)(1), c.__get__(5)(1), c.__isabstractmethod__, c.__repr__().startswith("<classmethod(<function function at 0x"))
# expect: True True (<class 'int'>, 1) (<class 'int'>, 1) False True
print(s.__func__ is function, s.__wrapped__ is function, s.__get__(None, int)(1), s.__get__(5) is function, s.__isabstractmethod__, s.__call__(2), s(3), s.__repr__().startswith("<staticmethod(<function function at 0x"))
# expect: True True (1,) True False (2,) (3,) True
print(classmethod.__class_getitem__(int), staticmethod.__class_getitem__(int), c.__doc__, s.__doc__, c.__name__, s.__qualname__, c.__annotations__, s.__annotate__ is None)
# expect: classmethod[int] staticmethod[int] What it does. What it does. function function {} True
c.note = 1
print(c.__dict__["note"], sorted(c.__dict__)[:4])  # expect: 1 ['__annotations__', '__doc__', '__module__', '__name__']
c.__init__(len)
print(c.__func__, c.__name__)  # expect: <built-in function len> len
