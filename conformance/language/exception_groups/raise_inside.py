# Exceptions raised in except* clauses are collected into a group.
try:
    try:
        raise ExceptionGroup("eg", [ValueError(1), TypeError(2)])
    except* ValueError:
        raise KeyError("from values")
    except* TypeError:
        raise OSError("from types")
except ExceptionGroup as group:
    print(repr(group))  # expect: ExceptionGroup('', [KeyError('from values'), OSError('from types')])
