# An assertion without a message.
def check(n):
    assert n > 0, "must be positive"
    return n

check(1)
check(-1)
# expect stderr: Traceback (most recent call last):
# expect stderr:   File "{file}", line 7, in <module>
# expect stderr:     check(-1)
# expect stderr:     ~~~~~^^^^
# expect stderr:   File "{file}", line 3, in check
# expect stderr:     assert n > 0, "must be positive"
# expect stderr:            ^^^^^
# expect stderr: AssertionError: must be positive
# expect status: 1
