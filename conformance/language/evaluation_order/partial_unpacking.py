# Targets assigned before an error keep their values.
class Box:
    def __setattr__(self, name, value): raise ValueError("cannot set")
box = Box()
a = c = "old"
try:
    a, box.x, c = 1, 2, 3
except ValueError as error:
    print(error, a, c)  # expect: cannot set 1 old
try:
    a, c = 10, 20, 30
except ValueError:
    print(a, c)  # expect: 1 old
