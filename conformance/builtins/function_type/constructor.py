# FunctionType checks each of its arguments.
kind = type(lambda: 0)

def work(a): return a

print(kind(work.__code__, {}, "named", (5,)).__name__, kind(work.__code__, {}, "named", (5,))())
for args in ((), (1, 2), (work.__code__, 1), (work.__code__, {}, 1), (work.__code__, {}, "n", 1),
             (work.__code__, {}, "n", None, (1,))):
    try:
        kind(*args)
    except (TypeError, ValueError) as error:
        print(error)
try:
    del work.__dict__
except TypeError as error:
    print(error)
# expect: named 5
# expect: function() missing required argument 'code' (pos 1)
# expect: function() argument 'code' must be code, not int
# expect: function() argument 'globals' must be dict, not int
# expect: arg 3 (name) must be None or string
# expect: arg 4 (defaults) must be None or tuple
# expect: work requires closure of length 0, not 1
# expect: cannot delete __dict__
