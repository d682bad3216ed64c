# What names mean in annotations: class namespaces first, mangled, cells of functions around; nothing is assigned.
class A:
    kind = 'in the class'
    __private: kind
    def method(self, value: kind, other: __hidden = 1) -> kind: ...
    __hidden = 'hidden'

    class B:
        value: kind if False else 'own'


print(A.__annotations__)  # expect: {'_A__private': 'in the class'}
print(A.method.__annotations__)  # expect: {'value': 'in the class', 'other': 'hidden', 'return': 'in the class'}
print(A.B.__annotations__)  # expect: {'value': 'own'}


def outer(kind):
    def inner(value: kind): ...
    class Local:
        field: kind
    kind = kind + '!'
    return inner, Local


inner, Local = outer('cell')
print(inner.__annotations__, Local.__annotations__)  # expect: {'value': 'cell!'} {'field': 'cell!'}


def local_only():
    x: undefined_name
    y: undefined_name = 1
    return sorted(locals())


print(local_only())  # expect: ['y']


def unbound():
    x: int
    print(x)


try:
    unbound()
except UnboundLocalError as error:
    print(error)
# expect: cannot access local variable 'x' where it is not associated with a value
target = {}
target['key']: print('not evaluated in a function, but here') = 1
print(target)  # expect: {'key': 1}
