# code is the argument, or all of them.
print(SystemExit().code, SystemExit(3).code, SystemExit(1, 2).code, repr(SystemExit("m")))
# expect: None 3 (1, 2) SystemExit('m')
e = SystemExit(1)
e.code = "other"
print(e.code, e.args, issubclass(SystemExit, Exception))  # expect: other (1,) False
try:
    raise SystemExit
except SystemExit as error:
    print(error.code, error.args)
# expect: None ()
try:
    exit("text")
except SystemExit as error:
    print(error.code)
# expect: text
print(issubclass(KeyboardInterrupt, Exception), issubclass(GeneratorExit, Exception), repr(KeyboardInterrupt()))
# expect: False False KeyboardInterrupt()
