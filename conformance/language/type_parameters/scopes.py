# A type parameter's scope stands between the definition and what is around it, and sees class namespaces.
class Outer:
    name = 'in the class'

    def method[T: name](self, value: name = name) -> T:
        return T

    class Inner[T]:
        name = "in the inner class"
        type Alias = tuple[T, name]
        kept = T

        def method[U](self):
            return T, U, __class__


print(Outer.method.__type_params__[0].__bound__, Outer.method.__annotations__['value'])
# expect: in the class in the class
print(Outer.method.__defaults__)  # expect: ('in the class',)
print(Outer.Inner.Alias.__value__)  # expect: tuple[T, 'in the inner class']
print(Outer.Inner.kept, Outer.Inner().method())  # expect: T (T, U, <class '__main__.Outer.Inner'>)
print(Outer.method.__qualname__, Outer.Inner.method.__qualname__)  # expect: Outer.method Outer.Inner.method


def function[T](T=T if False else 1):
    return T


try:
    print(function())
except NameError as error:
    print(error)
# expect: 1


def decorated(f):
    print('decorating', f.__name__)
    return f


@decorated
def generic[T](a: T = decorated.__name__) -> T:
    def inner():
        return T
    return inner
# expect: decorating generic


print(generic()() is generic.__type_params__[0])  # expect: True
x = [T for T in (1, 2)]
print(x)  # expect: [1, 2]
