# What object gives to all.
class Thing:
    pass
t = Thing()
print(t.__setattr__("x", 1), t.__getattribute__("x"), t.__delattr__("x"), hasattr(t, "x"), t.__eq__(t), t.__eq__(Thing()), t.__ne__(t), t.__ne__(Thing()))
# expect: None 1 None False True NotImplemented False NotImplemented
print(t.__lt__(t), t.__le__(t), t.__gt__(t), t.__ge__(t), t.__hash__() == hash(t), t.__str__() == repr(t), t.__format__("") == str(t))
# expect: NotImplemented NotImplemented NotImplemented NotImplemented True True True
print(object.__subclasshook__(5), Thing.__init_subclass__(), sorted(t.__dir__())[:3], t.__class__, t.__getstate__(), t.__sizeof__() > 0)
# expect: NotImplemented None ['__class__', '__delattr__', '__dict__'] <class '__main__.Thing'> None True
print(t.__reduce_ex__(2)[1:], t.__doc__)  # expect: ((<class '__main__.Thing'>,), None, None, None) None
def fails(operation):
    try:
        print(operation())
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
fails(lambda: t.__format__("x"))  # expect: TypeError: unsupported format string passed to Thing.__format__
fails(lambda: t.__getattribute__("nosuch"))  # expect: AttributeError: 'Thing' object has no attribute 'nosuch'
fails(lambda: t.__getattribute__(5))  # expect: TypeError: attribute name must be string, not 'int'
fails(lambda: t.__delattr__("nosuch"))  # expect: AttributeError: 'Thing' object has no attribute 'nosuch'
fails(lambda: object().__setattr__("x", 1))  # expect: AttributeError: 'object' object has no attribute 'x' and no __dict__ for setting new attributes
fails(lambda: object(1))  # expect: TypeError: object() takes no arguments
fails(lambda: Thing(1))  # expect: TypeError: Thing() takes no arguments
fails(lambda: object.__init__(t, 1))  # expect: TypeError: Thing.__init__() takes exactly one argument (the instance to initialize)
fails(lambda: object.__new__())  # expect: TypeError: object.__new__(): not enough arguments
fails(lambda: object.__new__(5))  # expect: TypeError: object.__new__(X): X is not a type object (int)
fails(lambda: object.__new__(int))  # expect: TypeError: object.__new__(int) is not safe, use int.__new__()
fails(lambda: setattr(t, "__class__", 5))  # expect: TypeError: __class__ must be set to a class, not 'int' object
