# A context that several exceptions of a tree share is shown where CPython's traceback module meets it first: deep in the group.
try:
    raise LookupError("first")
except LookupError:
    try:
        raise ValueError("second")
    except ValueError as error:
        raise ExceptionGroup("outer", [ExceptionGroup("inner", [error]), KeyError(1)]) from error
# expect status: 1
# expect stderr:   + Exception Group Traceback (most recent call last):
# expect stderr:     | ExceptionGroup: inner (1 sub-exception)
# expect stderr:       | LookupError: first
# expect stderr:       | ValueError: second
# expect stderr:     | KeyError: 1
