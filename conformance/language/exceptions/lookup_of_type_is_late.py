# The expression after except is evaluated only when an exception arrives.
try:
    pass
except undefined_name:
    pass
print("fine")  # expect: fine
try:
    1 / 0
except undefined_name:  # expect error: NameError: name 'undefined_name' is not defined
    pass
