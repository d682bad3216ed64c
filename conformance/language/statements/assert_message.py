# The message of an uncaught assertion.
value = 3
assert value > 5, f"{value} is too small"  # expect error: AssertionError: 3 is too small
