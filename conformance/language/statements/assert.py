# A failed assert raises AssertionError with its message.
assert 1 + 1 == 2, "never evaluated"
try:
    assert [] or 0, ("wrong", 1)
except AssertionError as error:
    print(repr(error))  # expect: AssertionError(('wrong', 1))
assert False  # expect error: AssertionError
