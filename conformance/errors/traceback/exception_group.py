# A group is printed as a tree.
def check(n):
    if n % 2:
        raise ValueError(f"odd: {n}")

errors = []
for n in range(4):
    try:
        check(n)
    except ValueError as error:
        errors.append(error)
raise ExceptionGroup("checks failed", errors)
# expect stderr:   + Exception Group Traceback (most recent call last):
# expect stderr:   |   File "{file}", line 12, in <module>
# expect stderr:   |     raise ExceptionGroup("checks failed", errors)
# expect stderr:   | ExceptionGroup: checks failed (2 sub-exceptions)
# expect stderr:   +-+---------------- 1 ----------------
# expect stderr:     | Traceback (most recent call last):
# expect stderr:     |   File "{file}", line 9, in <module>
# expect stderr:     |     check(n)
# expect stderr:     |     ~~~~~^^^
# expect stderr:     |   File "{file}", line 4, in check
# expect stderr:     |     raise ValueError(f"odd: {n}")
# expect stderr:     | ValueError: odd: 1
# expect stderr:     +---------------- 2 ----------------
# expect stderr:     | Traceback (most recent call last):
# expect stderr:     |   File "{file}", line 9, in <module>
# expect stderr:     |     check(n)
# expect stderr:     |     ~~~~~^^^
# expect stderr:     |   File "{file}", line 4, in check
# expect stderr:     |     raise ValueError(f"odd: {n}")
# expect stderr:     | ValueError: odd: 3
# expect stderr:     +------------------------------------
# expect status: 1
