# __set_name__ tells a descriptor its owner and name.
class Field:
    def __set_name__(self, owner, name):
        print(owner.__name__, name)
        self.slot = "_" + name
    def __get__(self, obj, owner=None): return self if obj is None else getattr(obj, self.slot, None)
    def __set__(self, obj, value): setattr(obj, self.slot, value * 2)
class A:
    x = Field()
    y = Field()
# expect: A x
# expect: A y
a = A()
a.x = 5
print(a.x, a.y, vars(a))  # expect: 10 None {'_x': 10}
