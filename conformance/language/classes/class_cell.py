# __class__ is a cell that the class body makes when a method uses it or super().
class A:
    def name(self):
        return __class__.__name__

    @staticmethod
    def static():
        return __class__

    nested = lambda self: [__class__ for _ in 'a'][0]

    def plain(self):
        return 1


print(A().name(), A.static() is A, A().nested() is A)  # expect: A True True
print(A.name.__closure__[0].cell_contents is A, A.plain.__closure__)  # expect: True None
print(A.name.__code__.co_freevars)  # expect: ('__class__',)


class Meta(type):
    def __new__(meta, name, bases, namespace):
        print('__classcell__' in namespace, sorted(k for k in namespace if k.startswith('__class')))
        return super().__new__(meta, name, bases, namespace)


class B(metaclass=Meta):
    def f(self):
        return super().f()
# expect: True ['__classcell__', '__classdictcell__']


class C(metaclass=Meta):
    def f(self): ...
# expect: False ['__classdictcell__']


class Forgetful(type):
    def __new__(meta, name, bases, namespace):
        namespace.pop('__classcell__', None)
        return super().__new__(meta, name, bases, namespace)


try:
    class D(metaclass=Forgetful):
        def f(self):
            return __class__
except RuntimeError as error:
    print(error)
# expect: __class__ not set defining 'D' as <class '__main__.D'>. Was __classcell__ propagated to type.__new__?


class E:
    __class__ = 'own'
    print(__class__)

    def f(self):
        return __class__
# expect: own


print(E().f() is E, E.__dict__['__class__'])  # expect: True own


def outer():
    __class__ = 'local'

    class F:
        def f(self):
            return __class__
    return F, __class__


F, local = outer()
print(F().f() is F, local)  # expect: True local
