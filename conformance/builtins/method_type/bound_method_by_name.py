# The methods of bound methods.
class Thing:
    def name(self, *args):
        return args
    def other(self):
        pass
thing = Thing()
m = thing.name
print(type(m).__name__, m.__call__(1, 2), m.__func__ is Thing.name, m.__self__ is thing, m.__get__(5) is m)  # expect: method (1, 2) True True True
print(m.__eq__(thing.name), m.__ne__(thing.other), m.__eq__(Thing().name), m.__eq__(5), m.__hash__() == hash(thing.name))
# expect: True True False NotImplemented True
print(m.__lt__(m), m.__le__(m), m.__gt__(m), m.__ge__(m), m.__getattribute__("__name__"), m.__reduce__()[1][1])
# expect: NotImplemented NotImplemented NotImplemented NotImplemented name name
print(m.__repr__().startswith("<bound method Thing.name of <__main__.Thing object at 0x"))  # expect: True
try:
    m.note = 1
except AttributeError as error:
    print(error)
# expect: 'method' object has no attribute 'note' and no __dict__ for setting new attributes
