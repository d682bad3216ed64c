# A failing call marks the brackets.
def area(width, height):
    return width * height

print(area(2, 3))  # expect: 6
result = 1 + area(2, height="x", depth=3)
# expect stderr: Traceback (most recent call last):
# expect stderr:   File "{file}", line 6, in <module>
# expect stderr:     result = 1 + area(2, height="x", depth=3)
# expect stderr:                  ~~~~^^^^^^^^^^^^^^^^^^^^^^^^
# expect stderr: TypeError: area() got an unexpected keyword argument 'depth'
# expect status: 1
