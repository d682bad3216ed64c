# method_descriptor, wrapper_descriptor and classmethod_descriptor by name.
d = str.join
print(type(d).__name__, d.__call__("-", ["a", "b"]), d.__get__("-")(["c", "d"]), d.__get__(None, str) is d, d.__name__, d.__qualname__, d.__objclass__, d.__text_signature__, d.__repr__(), d.__reduce__())
# expect: method_descriptor a-b c-d True join str.join <class 'str'> ($self, iterable, /) <method 'join' of 'str' objects> (<built-in function getattr>, (<class 'str'>, 'join'))
w = int.__add__
print(type(w).__name__, w.__call__(1, 2), w.__get__(3)(4), w.__get__(None, int) is w, w.__name__, w.__qualname__, w.__objclass__, w.__text_signature__, w.__repr__(), w.__reduce__())
# expect: wrapper_descriptor 3 7 True __add__ int.__add__ <class 'int'> ($self, value, /) <slot wrapper '__add__' of 'int' objects> (<built-in function getattr>, (<class 'int'>, '__add__'))
c = dict.__dict__["fromkeys"]
print(type(c).__name__, c.__call__(dict, "a"), c.__get__(None, dict)("b"), c.__get__({})("c"), c.__name__, c.__qualname__, c.__objclass__, c.__text_signature__, c.__repr__())
# expect: classmethod_descriptor {'a': None} {'b': None} {'c': None} fromkeys dict.fromkeys <class 'dict'> ($type, iterable, value=None, /) <method 'fromkeys' of 'dict' objects>
def fails(operation):
    try:
        print(operation())
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
fails(lambda: d.__call__(5, []))  # expect: TypeError: descriptor 'join' for 'str' objects doesn't apply to a 'int' object
fails(lambda: d())  # expect: TypeError: unbound method str.join() needs an argument
fails(lambda: w.__get__("a"))  # expect: TypeError: descriptor '__add__' for 'int' objects doesn't apply to a 'str' object
fails(lambda: w.__call__("a", 1))  # expect: TypeError: descriptor '__add__' requires a 'int' object but received a 'str'
fails(lambda: c.__get__(None, int))  # expect: TypeError: descriptor 'fromkeys' requires a subtype of 'dict' but received 'int'
fails(lambda: c.__call__(5))  # expect: TypeError: descriptor 'fromkeys' for type 'dict' needs a type, not a 'int' as arg 2
fails(lambda: d.__get__(None, None))  # expect: TypeError: __get__(None, None) is invalid
