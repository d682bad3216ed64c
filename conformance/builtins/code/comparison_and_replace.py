# Code objects are equal when they do the same; replace() gives a copy with other facts.
def work(a, /, b, *, c):
    return a

code = work.__code__
other = code.replace(co_name="renamed", co_filename="elsewhere.py", co_firstlineno=40)
print(other.co_name, other.co_filename, other.co_firstlineno, code.co_name)
print(code == code.replace(), code == other, hash(code) == hash(code.replace()))
print(code.co_argcount, code.co_posonlyargcount, code.co_kwonlyargcount, code.co_varnames, code.co_nlocals)
work.__code__ = other
print(work.__name__, work(1, 2, c=3))
try:
    code.replace(nothing=1)
except TypeError as error:
    print(error)
# expect: renamed elsewhere.py 40 work
# expect: True False True
# expect: 2 1 1 ('a', 'b', 'c') 3
# expect: work 1
# expect: replace() got an unexpected keyword argument 'nothing'
