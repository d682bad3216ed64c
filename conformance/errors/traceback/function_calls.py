# Each call is an entry; the last one is where it happened.
def outer(x):
    return middle(x) + 1

def middle(x):
    return inner(x)

def inner(x):
    raise ValueError(f"bad {x}")

outer(3)
# expect stderr: Traceback (most recent call last):
# expect stderr:   File "{file}", line 11, in <module>
# expect stderr:     outer(3)
# expect stderr:     ~~~~~^^^
# expect stderr:   File "{file}", line 3, in outer
# expect stderr:     return middle(x) + 1
# expect stderr:            ~~~~~~^^^
# expect stderr:   File "{file}", line 6, in middle
# expect stderr:     return inner(x)
# expect stderr:   File "{file}", line 9, in inner
# expect stderr:     raise ValueError(f"bad {x}")
# expect stderr: ValueError: bad 3
# expect status: 1
