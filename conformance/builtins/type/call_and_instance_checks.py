# Calling a class: __new__, then __init__ if the result is an instance.
class Odd:
    def __new__(cls, value):
        print("new", value)
        return value if value < 0 else super().__new__(cls)

    def __init__(self, value):
        print("init", value)


print(Odd(-5))
# expect: new -5
# expect: -5
print(type(Odd(5)).__name__)
# expect: new 5
# expect: init 5
# expect: Odd
print(type.__call__(int, "12"), type.__instancecheck__(int, True), int.__subclasscheck__(bool))
# expect: 12 True True
print(isinstance(3, (str, (int, float))), isinstance(3, int | str), issubclass(bool, int | None))
# expect: True True True
for call in (lambda: isinstance(1, 2), lambda: issubclass(1, int), lambda: isinstance(1, (int, 3)), lambda: isinstance("", (int, 3)), lambda: isinstance(1, list[int])):
    try:
        print(call())
    except TypeError as error:
        print(error)
# expect: isinstance() arg 2 must be a type, a tuple of types, or a union
# expect: issubclass() arg 1 must be a class
# expect: True
# expect: isinstance() arg 2 must be a type, a tuple of types, or a union
# expect: isinstance() argument 2 cannot be a parameterized generic
