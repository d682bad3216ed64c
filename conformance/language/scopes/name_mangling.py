# Names with two leading underscores are mangled inside a class.
class A:
    def __init__(self):
        self.__x = 1
    def get(self):
        return self.__x
a = A()
print(a.__dict__, a.get(), a._A__x)  # expect: {'_A__x': 1} 1 1
a.__x  # expect error: AttributeError: 'A' object has no attribute '__x'
