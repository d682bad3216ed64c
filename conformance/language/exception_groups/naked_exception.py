# except* also takes a single exception, wrapped in a group.
try:
    int("x")
except* ValueError as group:
    print(repr(group))  # expect: ExceptionGroup('', (ValueError("invalid literal for int() with base 10: 'x'"),))
try:
    raise KeyError("other")  # expect error: KeyError: 'other'
except* ValueError:
    print("never")
