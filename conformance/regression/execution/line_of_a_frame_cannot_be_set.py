# Setting f_lineno was an AttributeError; and reversed(f_locals) is a list.
import sys
try:
    sys._getframe().f_lineno = 3
except ValueError as error:
    print(error)
# expect: f_lineno can only be set in a trace function
def names():
    a = b = 1
    return reversed(sys._getframe().f_locals)
print(names())  # expect: ['b', 'a']
