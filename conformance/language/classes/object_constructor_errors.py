# object's own __new__ and __init__ complain about arguments that nobody takes.
class Plain: pass

for action in (lambda: object(1), lambda: Plain(1), lambda: Plain().__init__(1), lambda: object.__new__(),
               lambda: object.__new__(1), lambda: object.__init__(), lambda: type.__new__(type), lambda: type()):
    try:
        action()
    except TypeError as error:
        print(error)
# expect: object() takes no arguments
# expect: Plain() takes no arguments
# expect: Plain.__init__() takes exactly one argument (the instance to initialize)
# expect: object.__new__(): not enough arguments
# expect: object.__new__(X): X is not a type object (int)
# expect: descriptor '__init__' of 'object' object needs an argument
# expect: type.__new__() takes exactly 3 arguments (0 given)
# expect: type() takes 1 or 3 arguments
