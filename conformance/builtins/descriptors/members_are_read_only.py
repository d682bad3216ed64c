# A member that cannot be written says so in other words than a computed attribute.
def attempt(target, name):
    try:
        setattr(target, name, 1)
    except AttributeError as error:
        print(error)

attempt(range(3), "start")
attempt(slice(1), "stop")
attempt([].append, "__self__")
attempt(property(), "fget")
attempt(1, "real")
attempt(1j, "imag")
attempt((lambda: 0), "__globals__")
# expect: readonly attribute
# expect: readonly attribute
# expect: attribute '__self__' of 'builtin_function_or_method' objects is not writable
# expect: readonly attribute
# expect: attribute 'real' of 'int' objects is not writable
# expect: readonly attribute
# expect: readonly attribute
