# `from` sets the cause; `from None` hides the context.
try:
    try:
        1 / 0
    except ZeroDivisionError as cause:
        raise RuntimeError("wrapped") from cause
except RuntimeError as error:
    print(repr(error.__cause__), error.__cause__ is error.__context__, error.__suppress_context__)  # expect: ZeroDivisionError('division by zero') True True
try:
    try:
        1 / 0
    except ZeroDivisionError:
        raise RuntimeError("alone") from None
except RuntimeError as error:
    print(error.__cause__, repr(error.__context__), error.__suppress_context__)  # expect: None ZeroDivisionError('division by zero') True
raise ValueError from 5  # expect error: TypeError: exception causes must derive from BaseException
