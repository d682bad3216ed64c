# __setattr__ and __delattr__ intercept changes.
class Guarded:
    def __setattr__(self, name, value):
        print("set", name, value)
        object.__setattr__(self, name, value)
    def __delattr__(self, name):
        print("delete", name)
        super().__delattr__(name)
g = Guarded()
g.x = 1  # expect: set x 1
g.x += 1  # expect: set x 2
del g.x  # expect: delete x
print(vars(g))  # expect: {}
