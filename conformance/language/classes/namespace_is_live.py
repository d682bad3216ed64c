# The __dict__ of a class is a view: it shows later changes, and cannot be written.
class Point:
    pass

view = Point.__dict__
print("x" in view, type(view).__name__)
Point.x = 1
print("x" in view, view["x"], view.get("y", 0))
Point.x = 2
print(view["x"], "x" in list(view))
del Point.x
print("x" in view)
try:
    view["x"] = 3
except TypeError as error:
    print(error)
# expect: False mappingproxy
# expect: True 1 0
# expect: 2 True
# expect: False
# expect: 'mappingproxy' object does not support item assignment
