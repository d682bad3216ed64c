# The bitwise operators by name, forth and back, and what they leave to others.
print((12).__and__(10), (12).__rand__(10), (-1).__and__(2**70), (12).__and__(1.0))  # expect: 8 8 1180591620717411303424 NotImplemented
print((12).__or__(3), (12).__ror__(3), (12).__xor__(10), (12).__rxor__(10), (12).__xor__(None))  # expect: 15 15 6 6 NotImplemented
print((1).__lshift__(70), (3).__rlshift__(2), (-9).__rshift__(1), (2).__rrshift__(9), (1).__lshift__(True))  # expect: 1180591620717411303424 16 -5 2 2
print((1).__rshift__(10**30), (-1).__rshift__(10**30), (0).__lshift__(10**30))  # expect: 0 -1 0
for call in lambda: (1).__lshift__(-1), lambda: (1).__rshift__(-1), lambda: (-1).__rlshift__(4):
    try:
        call()
    except ValueError as error:
        print(error)
# expect: negative shift count
# expect: negative shift count
# expect: negative shift count
