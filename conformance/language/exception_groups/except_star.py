# except* takes the matching part of a group; the rest goes on.
try:
    raise ExceptionGroup("many", [ValueError(1), TypeError(2), ValueError(3)])
except* ValueError as group:
    print(repr(group))  # expect: ExceptionGroup('many', [ValueError(1), ValueError(3)])
except* TypeError as group:
    print(group.exceptions)  # expect: (TypeError(2),)
print("done")  # expect: done
