# SimpleNamespace compares, copies and tells of itself by its attributes.
from types import SimpleNamespace
n = SimpleNamespace(b=1, a=2)
print(n.__repr__(), n.__eq__(SimpleNamespace(a=2, b=1)), n.__ne__(SimpleNamespace()), n.__eq__(5), SimpleNamespace.__hash__)
# expect: namespace(b=1, a=2) True True NotImplemented None
print([getattr(n, name)(5) for name in ("__lt__", "__le__", "__gt__", "__ge__")])
# expect: [NotImplemented, NotImplemented, NotImplemented, NotImplemented]
try:
    n < SimpleNamespace()
except TypeError as error:
    print(error)
# expect: '<' not supported between instances of 'dict' and 'dict'
print(n.__reduce__(), n.__dict__, n.__replace__(a=9), n)
# expect: (<class 'types.SimpleNamespace'>, (), {'b': 1, 'a': 2}) {'b': 1, 'a': 2} namespace(b=1, a=9) namespace(b=1, a=2)
n.__init__({"c": 3}, d=4)
print(n, n.__init__(), n)  # expect: namespace(b=1, a=2, c=3, d=4) None namespace(b=1, a=2, c=3, d=4)
class Own(SimpleNamespace):
    pass
own = Own(x=1)
own.me = own
print(own, own == own, type(own.__replace__(x=2)).__name__)  # expect: Own(x=1, me=Own(...)) True Own
def fails(operation):
    try:
        print(operation())
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
fails(lambda: SimpleNamespace(1))  # expect: TypeError: 'int' object is not iterable
fails(lambda: SimpleNamespace({}, {}))  # expect: TypeError: SimpleNamespace expected at most 1 argument, got 2
fails(lambda: SimpleNamespace({1: 2}))  # expect: TypeError: keywords must be strings
fails(lambda: n.nosuch)  # expect: AttributeError: 'types.SimpleNamespace' object has no attribute 'nosuch'
