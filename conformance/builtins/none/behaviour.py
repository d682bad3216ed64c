# None is a single false value with hardly any operations.
print(None, repr(None), bool(None), None == None, None != 0, type(None), [None] * 2, str(None), {None: 1}[None])  # expect: None None False True True <class 'NoneType'> [None, None] None 1
try:
    None + 1
except TypeError as error:
    print(error)  # expect: unsupported operand type(s) for +: 'NoneType' and 'int'
try:
    None.x
except AttributeError as error:
    print(error)  # expect: 'NoneType' object has no attribute 'x'
try:
    type(None)(1)
except TypeError as error:
    print(error)  # expect: NoneType takes no arguments
for x in None: pass  # expect error: TypeError: 'NoneType' object is not iterable
