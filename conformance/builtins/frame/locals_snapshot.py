# locals() of a function is a fresh dict each time; in a module and a class it is the namespace.
import sys

def work():
    value = 1
    shot = locals()
    shot["value"] = 5
    print(value, locals() is shot, locals()["value"])

work()
print(locals() is globals(), sys._getframe().f_locals is globals())

class Body:
    print(sys._getframe().f_locals is locals())
    locals()["made"] = 3

print(Body.made)
# expect: 1 False 1
# expect: True True
# expect: True
# expect: 3
