# Mangling concerns attributes, names, parameters and keywords inside classes.
class A:
    __x = 1
    def f(self, __p=2, **options): return __p, self.__x, A.__x, sorted(options)
    def g(self): return self.f(__p=5, __q=6)
    def __private(self): return "private"
    def h(self): return self.__private(), [n for n in dir(self) if "private" in n or n.endswith("__x")]
print(A().f(), A().g(), A().h())  # expect: (2, 1, 1, []) (2, 1, 1, ['__p', '__q']) ('private', ['_A__private', '_A__x'])
