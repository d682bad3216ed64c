# __prepare__ supplies the namespace in which the class body runs.
class Recorder(dict):
    def __setitem__(self, key, value):
        if not key.startswith("__"):
            print("bind", key)
        super().__setitem__(key, value)
class Meta(type):
    @classmethod
    def __prepare__(meta, name, bases): return Recorder()
class A(metaclass=Meta):
    x = 1
    def f(self): pass
    x = 2
# expect: bind x
# expect: bind f
# expect: bind x
print(A.x)  # expect: 2
