# Methods of builtin types: bound, unbound, of slots.
print([].append.__name__, [].append.__qualname__, [].append.__self__, list.append.__name__)
# expect: append list.append [] append
print(type([].append).__name__, type(list.append).__name__, type([].__len__).__name__, type(list.__len__).__name__)
# expect: builtin_function_or_method method_descriptor method-wrapper wrapper_descriptor
print(list.append.__objclass__, str.join.__qualname__, (1).__add__(2), int.__add__(1, 2))
# expect: <class 'list'> str.join 3 3
print(len.__module__, len.__self__.__name__, len.__name__, repr(len))
# expect: builtins builtins len <built-in function len>
a = []
print(a.append == a.append, a.append == [].append, repr(list.append), repr(int.__add__))
# expect: True False <method 'append' of 'list' objects> <slot wrapper '__add__' of 'int' objects>
for call in (lambda: list.append(3, 1), lambda: int.__add__("a", 1), lambda: str.join(), lambda: len(1, 2)):
    try:
        call()
    except TypeError as error:
        print(error)
# expect: descriptor 'append' for 'list' objects doesn't apply to a 'int' object
# expect: descriptor '__add__' requires a 'int' object but received a 'str'
# expect: unbound method str.join() needs an argument
# expect: len() takes exactly one argument (2 given)
