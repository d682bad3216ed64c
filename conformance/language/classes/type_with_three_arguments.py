# type(name, bases, namespace) makes a class.
A = type("A", (), {"x": 1, "get": lambda self: self.x})
B = type("B", (A,), dict(y=2))
print(A().get(), B().get(), B.y, B.__name__, B.__bases__, B.__module__)  # expect: 1 1 2 B (<class '__main__.A'>,) __main__
type("C", [], {})  # expect error: TypeError: type.__new__() argument 2 must be tuple, not list
