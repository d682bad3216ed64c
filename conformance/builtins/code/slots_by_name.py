# Code objects compare by what they do; __replace__ makes changed copies.
def function(a, /, b, *, c=1):
    x = a + b
    return x, "text", 2.5
code = function.__code__
print(code.__eq__(code), code.__ne__(code.__replace__(co_name="other")), code.__eq__(5), code.__hash__() == hash(code.__replace__()))
# expect: True True NotImplemented True
print(code.__lt__(code), code.__le__(code), code.__gt__(code), code.__ge__(code), code.__repr__().startswith("<code object function at 0x"))
# expect: NotImplemented NotImplemented NotImplemented NotImplemented True
print(code.co_argcount, code.co_posonlyargcount, code.co_kwonlyargcount, code.co_nlocals, code.co_varnames, code.co_cellvars, code.co_freevars)
# expect: 2 1 1 4 ('a', 'b', 'c', 'x') () ()
print("text" in code.co_consts, 2.5 in code.co_consts, code.co_name, code.co_qualname, code.co_firstlineno, code.co_flags & 0x3f, code.co_stacksize > 0)
# expect: True True function function 2 3 True
print(type(code.co_code).__name__, type(code.co_linetable).__name__, type(code.co_exceptiontable).__name__, type(code.co_names).__name__)
# expect: bytes bytes bytes tuple
print(list(code.co_branches()), len(list(code.co_lines())) > 0, len(list(code.co_positions())) > 0)  # expect: [] True True
changed = code.replace(co_filename="elsewhere.py", co_firstlineno=100)
print(changed.co_filename, changed.co_firstlineno, changed == code)  # expect: elsewhere.py 100 False
try:
    code.replace(nosuch=1)
except TypeError as error:
    print(error)
# expect: replace() got an unexpected keyword argument 'nosuch'
