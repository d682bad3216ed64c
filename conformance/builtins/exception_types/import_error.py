# msg, name, path, name_from.
e = ImportError("cannot", name="n", path="p")
print(e, e.msg, e.name, e.path, e.args, repr(e))  # expect: cannot cannot n p ('cannot',) ImportError('cannot')
e = ImportError("a", "b")
print(e, e.msg, e.args, ImportError().msg)  # expect: ('a', 'b') None ('a', 'b') None
print(ModuleNotFoundError("gone", name="m").name, issubclass(ModuleNotFoundError, ImportError))  # expect: m True
try:
    import no_such_module_here
except ModuleNotFoundError as error:
    print(error, error.name, error.path)
# expect: No module named 'no_such_module_here' no_such_module_here None
try:
    from sys import no_such_name
except ImportError as error:
    print(error.name, error.name_from, error.msg.split(" (")[0])
# expect: sys no_such_name cannot import name 'no_such_name' from 'sys'
try:
    ImportError("x", wrong=1)
except TypeError as error:
    print(error)
# expect: ImportError() got an unexpected keyword argument 'wrong'
