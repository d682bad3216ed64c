# An error inside a special method called by an operator or a builtin.
class Vector:
    def __init__(self, x):
        self.x = x
    def __add__(self, other):
        return Vector(self.x + other.x)

print(str(Vector(1) + 5))
# expect stderr: Traceback (most recent call last):
# expect stderr:   File "{file}", line 8, in <module>
# expect stderr:     print(str(Vector(1) + 5))
# expect stderr:               ~~~~~~~~~~^~~
# expect stderr:   File "{file}", line 6, in __add__
# expect stderr:     return Vector(self.x + other.x)
# expect stderr:                            ^^^^^^^
# expect stderr: AttributeError: 'int' object has no attribute 'x'
# expect status: 1
