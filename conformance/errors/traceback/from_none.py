# `from None` prints the last exception only.
try:
    int("x")
except ValueError:
    raise TypeError("not a number") from None
# expect stderr: Traceback (most recent call last):
# expect stderr:   File "{file}", line 5, in <module>
# expect stderr:     raise TypeError("not a number") from None
# expect stderr: TypeError: not a number
# expect status: 1
