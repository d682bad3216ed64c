# None, NotImplemented and Ellipsis: the methods of their types.
print(None.__bool__(), None.__repr__(), None.__eq__(None), None.__ne__(None), None.__eq__(0), None.__hash__() == hash(None))
# expect: False None True False NotImplemented True
print(None.__lt__(None), None.__le__(None), None.__gt__(None), None.__ge__(None))
# expect: NotImplemented NotImplemented NotImplemented NotImplemented
print(NotImplemented.__repr__(), NotImplemented.__reduce__(), type(NotImplemented).__name__, type(NotImplemented)() is NotImplemented)
# expect: NotImplemented NotImplemented NotImplementedType True
print(....__repr__(), ....__reduce__(), type(...).__name__, type(...)() is ..., type(None)() is None)  # expect: Ellipsis Ellipsis ellipsis True True
try:
    NotImplemented.__bool__()
except TypeError as error:
    print(error)
# expect: NotImplemented should not be used in a boolean context
for kind in type(None), type(...), type(NotImplemented):
    try:
        kind(1)
    except TypeError as error:
        print(error)
# expect: NoneType takes no arguments
# expect: EllipsisType takes no arguments
# expect: NotImplementedType takes no arguments
names = "NotImplementedType ellipsis"
