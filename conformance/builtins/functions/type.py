# type tells the class; class objects have names and bases.
class A: pass
print(type(1), type("a"), type(None), type(A), type(A()), type(type), type(len), type(lambda: 0), type([].append), type(A().__init__), type(...), type(range(1)), type(1j))  # expect: <class 'int'> <class 'str'> <class 'NoneType'> <class 'type'> <class '__main__.A'> <class 'type'> <class 'builtin_function_or_method'> <class 'function'> <class 'builtin_function_or_method'> <class 'method-wrapper'> <class 'ellipsis'> <class 'range'> <class 'complex'>
print(type(1) is int, type(True) == bool, int.__name__, int.__bases__, bool.__mro__, A.__module__, type(A()).__name__)  # expect: True True int (<class 'object'>,) (<class 'bool'>, <class 'int'>, <class 'object'>) __main__ A
type(1, 2)  # expect error: TypeError: type() takes 1 or 3 arguments
