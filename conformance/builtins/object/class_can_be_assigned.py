# __class__ changes between classes of the same layout.
class A:
    def name(self):
        return "A"


class B:
    def name(self):
        return "B"


class S:
    __slots__ = ("x",)


a = A()
a.__class__ = B
print(a.name(), type(a).__name__)  # expect: B B
for new in (S, int, 3):
    try:
        a.__class__ = new
    except TypeError as error:
        print(error)
# expect: __class__ assignment: 'S' object layout differs from 'B'
# expect: __class__ assignment only supported for mutable types or ModuleType subclasses
# expect: __class__ must be set to a class, not 'int' object
try:
    [].__class__ = A
except TypeError as error:
    print(error)
# expect: __class__ assignment only supported for mutable types or ModuleType subclasses
try:
    del a.__class__
except TypeError as error:
    print(error)
# expect: can't delete __class__ attribute
