# super() follows the method resolution order of the instance.
class Base:
    def who(self): return ["Base"]
class Left(Base):
    def who(self): return ["Left"] + super().who()
class Right(Base):
    def who(self): return ["Right"] + super().who()
class Both(Left, Right):
    def who(self): return ["Both"] + super().who()
print(Both().who())  # expect: ['Both', 'Left', 'Right', 'Base']
print([c.__name__ for c in Both.__mro__], Both.__bases__, Both.__base__)  # expect: ['Both', 'Left', 'Right', 'Base', 'object'] (<class '__main__.Left'>, <class '__main__.Right'>) <class '__main__.Left'>
