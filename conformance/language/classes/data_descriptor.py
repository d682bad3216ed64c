# A descriptor with __set__ wins over the instance dictionary, one without does not.
class Data:
    def __get__(self, obj, owner): return "data"
    def __set__(self, obj, value): obj.__dict__["d"] = value
class NonData:
    def __get__(self, obj, owner): return "class" if obj is None else "non-data"
class A:
    d = Data()
    n = NonData()
a = A()
a.d = 1
print(a.d, a.__dict__, a.n, A.n)  # expect: data {'d': 1} non-data class
a.n = 2
print(a.n)  # expect: 2
