# What int.__add__ becomes when it is bound: method-wrapper.
m = (5).__add__
print(type(m).__name__, m.__call__(2), m(3), m.__self__, m.__name__, m.__qualname__, m.__objclass__, m.__text_signature__)
# expect: method-wrapper 7 8 5 __add__ int.__add__ <class 'int'> ($self, value, /)
print(m.__eq__((5).__add__), m.__ne__((6).__add__), m.__eq__(5), m.__hash__() == hash((5).__add__), m.__reduce__()[1])
# expect: True True NotImplemented True (5, '__add__')
print(m.__lt__(m), m.__le__(m), m.__gt__(m), m.__ge__(m), m.__repr__().startswith("<method-wrapper '__add__' of int object at 0x"))
# expect: NotImplemented NotImplemented NotImplemented NotImplemented True
try:
    m.__call__()
except TypeError as error:
    print(error)
# expect: expected 1 argument, got 0
