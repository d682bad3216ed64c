# The message names the type and the attribute.
class Point: pass
try:
    Point().x
except AttributeError as error:
    print(error, error.name, type(error.obj).__name__)  # expect: 'Point' object has no attribute 'x' x Point
try:
    Point.y
except AttributeError as error:
    print(error)  # expect: type object 'Point' has no attribute 'y'
try:
    (5).real2
except AttributeError as error:
    print(error)  # expect: 'int' object has no attribute 'real2'
del Point().z  # expect error: AttributeError: 'Point' object has no attribute 'z'
