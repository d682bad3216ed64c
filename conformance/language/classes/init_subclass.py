# __init_subclass__ runs for every subclass and receives the keywords of the class statement.
class Plugin:
    known = []
    def __init_subclass__(cls, /, prefix="", **rest):
        super().__init_subclass__(**rest)  # expect error: TypeError: D.__init_subclass__() takes no keyword arguments
        Plugin.known.append(prefix + cls.__name__)
class A(Plugin): pass
class B(Plugin, prefix="my"): pass
class C(B): pass
print(Plugin.known)  # expect: ['A', 'myB', 'C']
class D(Plugin, wrong=1): pass
