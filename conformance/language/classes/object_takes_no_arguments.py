# A class without __init__ takes no arguments.
class A: pass
try:
    A(1)
except TypeError as error:
    print(error)  # expect: A() takes no arguments
try:
    object(1)
except TypeError as error:
    print(error)  # expect: object() takes no arguments
A(x=1)  # expect error: TypeError: A() takes no arguments
