# Types of things that only the interpreter makes cannot be called.
def generator():
    yield

for kind in (type(generator()), type(len), type({}.keys()), type(iter([])), type(int | str), type(str.join)):
    try:
        kind()
    except TypeError as error:
        print(error)
try:
    object.__new__(type(generator()))
except TypeError as error:
    print(error)
# expect: cannot create 'generator' instances
# expect: cannot create 'builtin_function_or_method' instances
# expect: cannot create 'dict_keys' instances
# expect: cannot create 'list_iterator' instances
# expect: cannot create 'typing.Union' instances
# expect: cannot create 'method_descriptor' instances
# expect: cannot create 'generator' instances
