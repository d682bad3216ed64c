# Exceptions carry arguments, traceback and any further attributes.
try:
    raise OSError(12345, "No such file", "a.txt")
except OSError as error:
    print(type(error).__name__, error.errno, error.strerror, error.filename)  # expect: OSError 12345 No such file a.txt
    print(error)  # expect: [Errno 12345] No such file: 'a.txt'
    error.extra = 1
    print(error.extra, error.__traceback__.tb_lineno, error.__traceback__.tb_frame.f_code.co_name)  # expect: 1 3 <module>
print(StopIteration(5).value, SystemExit(3).code, ImportError("m", name="n").name)  # expect: 5 3 n
