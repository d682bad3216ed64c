# The instance's own value was hidden by a descriptor with __set__ and no __get__.
class OnlySets:
    def __set__(self, object, value): object.__dict__["a"] = value
class Holder: a = OnlySets()
holder = Holder()
print(type(holder.a).__name__)  # expect: OnlySets
holder.a = 42
print([holder.a for _ in range(20)][-1])  # expect: 42
class Meta(type): pass
class Made(metaclass=Meta): pass
Made.a = 43
Meta.a = OnlySets()
print(Made.a)  # expect: 43
class Asked:
    def __get__(self, object, owner): return (object is None, owner.__name__)
class Documented: __doc__ = Asked()
print(Documented.__doc__, Documented().__doc__)  # expect: (True, 'Documented') (False, 'Documented')
class Mapped(dict):
    __setattr__ = dict.__setitem__
    __getattr__ = dict.__getitem__
mapped = Mapped()
mapped.y = 42
print(mapped, mapped.y)  # expect: {'y': 42} 42
