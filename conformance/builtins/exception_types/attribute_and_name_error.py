# name and obj come by keyword, or from what failed.
e = AttributeError("text", name="n", obj=[1])
print(e, e.name, e.obj, e.args, repr(e))  # expect: text n [1] ('text',) AttributeError('text')
print(AttributeError().name, NameError("x", name="y").name, NameError().name)  # expect: None y None
try:
    (5).nothing
except AttributeError as error:
    print(error, error.name, error.obj)
# expect: 'int' object has no attribute 'nothing' nothing 5
try:
    undefined
except NameError as error:
    print(error, error.name)
# expect: name 'undefined' is not defined undefined


def f():
    local
    local = 1


try:
    f()
except UnboundLocalError as error:
    print(error, error.name)
# expect: cannot access local variable 'local' where it is not associated with a value None
for call in (lambda: AttributeError(other=1), lambda: NameError("a", obj=1)):
    try:
        call()
    except TypeError as error:
        print(error)
# expect: AttributeError() got an unexpected keyword argument 'other'
# expect: NameError() got an unexpected keyword argument 'obj'
