# exec and eval call the code of a function, and take cells for it.
def outer():
    x = 1

    def inner():
        return x

    return inner

def says():
    print("says", __name__)

def wants(a):
    return a

inner = outer()
print(eval((lambda: 5).__code__), exec(says.__code__, {"__name__": "other", "__builtins__": __builtins__}))
# expect: says other
# expect: 5 None
for closure in (1,), (), inner.__closure__, [inner.__closure__[0]], None, inner.__closure__ * 2:
    try:
        print(exec(inner.__code__, {}, closure=closure))
    except TypeError as error:
        print(error)
# expect: code object requires a closure of exactly length 1
# expect: code object requires a closure of exactly length 1
# expect: None
# expect: code object requires a closure of exactly length 1
# expect: code object requires a closure of exactly length 1
# expect: code object requires a closure of exactly length 1
for call in (lambda: exec("1", {}, closure=()), lambda: exec(wants.__code__, closure=()), lambda: eval(wants.__code__), lambda: eval(inner.__code__)):
    try:
        call()
    except TypeError as error:
        print(error)
# expect: closure can only be used when source is a code object
# expect: cannot use a closure with this code object
# expect: wants() missing 1 required positional argument: 'a'
# expect: code object passed to eval() may not contain free variables
