# property objects by name: copies with another function, storing, deleting, names.
class Thing:
    def __init__(self):
        self.log = []
p = property(lambda self: self.log, lambda self, value: self.log.append(value), lambda self: self.log.clear(), "words")
thing = Thing()
print(p.__get__(thing), p.__set__(thing, 1), p.__get__(thing), p.__delete__(thing), p.__get__(thing), p.__get__(None, Thing) is p, p.__doc__, p.__isabstractmethod__)
# expect: [] None [] None [] True words False
q = p.getter(len).setter(None).deleter(None)
print(q.fget is len, q.fset is p.fset, q.fdel is p.fdel, q is p)  # expect: True True True False
print(hasattr(p, "__name__"), p.__set_name__(Thing, "size"), p.__name__)  # expect: True None size
def fails(operation):
    try:
        print(operation())
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
fails(lambda: property().__get__(thing))  # expect: AttributeError: property of 'Thing' object has no getter
fails(lambda: property(len).__set__(thing, 1))  # expect: AttributeError: property 'len' of 'Thing' object has no setter
fails(lambda: property(len).__delete__(thing))  # expect: AttributeError: property 'len' of 'Thing' object has no deleter
fails(lambda: property(1, 2, 3, 4, 5))  # expect: TypeError: property() takes at most 4 arguments (5 given)
Thing.size = property(len)
fails(lambda: setattr(thing, "size", 1))  # expect: AttributeError: property 'len' of 'Thing' object has no setter
