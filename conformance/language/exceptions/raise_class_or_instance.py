# raise makes an instance of a class.
try:
    raise ValueError
except ValueError as error:
    print(repr(error), error.args)  # expect: ValueError() ()
try:
    raise ValueError("a", 2)
except ValueError as error:
    print(error, error.args, repr(error))  # expect: ('a', 2) ('a', 2) ValueError('a', 2)
raise "text"  # expect error: TypeError: exceptions must derive from BaseException
