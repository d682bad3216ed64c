# The __dict__ attribute of a plain base leaves that of a builtin base its say.
import types


class Base: ...
class Meta(type, Base): ...
class Class(metaclass=Meta): ...
class Module(types.ModuleType, Base): ...
class Error(Exception, Base): ...


attribute = Base.__dict__["__dict__"]
print(type(attribute.__get__(Class)).__name__)  # expect: mappingproxy
for thing in Class, Module("m"), Error():
    for change in (lambda: attribute.__set__(thing, {"a": 1}), lambda: attribute.__delete__(thing)):
        try:
            change()
        except (AttributeError, TypeError) as error:
            print(type(error).__name__, error)
        else:
            print(thing.__dict__)
# expect: AttributeError attribute '__dict__' of 'type' objects is not writable
# expect: AttributeError attribute '__dict__' of 'type' objects is not writable
# expect: AttributeError readonly attribute
# expect: AttributeError readonly attribute
# expect: {'a': 1}
# expect: TypeError cannot delete __dict__
