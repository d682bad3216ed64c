# __getattribute__ sees every access through the instance.
class A:
    def __init__(self): self.x = 1
    def __getattribute__(self, name):
        print("get", name)
        return object.__getattribute__(self, name)
    def m(self): return self.x
a = A()
print(a.m())  # expect: get m
# expect: get x
# expect: 1
print(len.__name__, type(a).m.__name__)  # expect: len m
