# derive lets a subclass survive split.
class MyGroup(ExceptionGroup):
    def derive(self, errors): return MyGroup(self.message, errors)
g = MyGroup("mine", [ValueError(1), OSError(2)])
a, b = g.split(OSError)
print(repr(a), repr(b))  # expect: MyGroup('mine', [OSError(2)]) MyGroup('mine', [ValueError(1)])
try:
    raise g
except* OSError as part:
    print(type(part).__name__)  # expect: MyGroup
except* ValueError as part:
    print(type(part).__name__)  # expect: MyGroup
