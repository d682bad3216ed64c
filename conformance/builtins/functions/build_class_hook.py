# The class statement calls builtins.__build_class__, whatever that is now.
import builtins

original = builtins.__build_class__
builtins.__build_class__ = lambda body, name, *bases, **keywords: ("made", name, bases, keywords)


class A(int, str, metaclass=5, x=1):
    pass


print(A)  # expect: ('made', 'A', (<class 'int'>, <class 'str'>), {'metaclass': 5, 'x': 1})
del builtins.__build_class__
try:

    class B:
        pass

except NameError as error:
    print(error)
# expect: __build_class__ not found
builtins.__build_class__ = original


class C:
    pass


print(C.__name__, __build_class__(lambda: None, "D").__name__)  # expect: C D
for call in (lambda: __build_class__(), lambda: __build_class__(1, "x"), lambda: __build_class__(lambda: 0, 1)):
    try:
        call()
    except TypeError as error:
        print(error)
# expect: __build_class__: not enough arguments
# expect: __build_class__: func must be a function
# expect: __build_class__: name is not a string
