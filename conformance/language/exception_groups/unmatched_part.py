# What no clause takes is raised again.
try:
    try:
        raise ExceptionGroup("g", [ValueError(1), KeyError(2), OSError(3)])
    except* ValueError:
        print("values")  # expect: values
except ExceptionGroup as rest:
    print(repr(rest))  # expect: ExceptionGroup('g', [KeyError(2), OSError(3)])
