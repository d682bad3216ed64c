# An expression over several lines shows all of them.
total = 0
value = max(
    1,
    2 + total,
    3 / total,
)
# expect stderr: Traceback (most recent call last):
# expect stderr:   File "{file}", line 6, in <module>
# expect stderr:     3 / total,
# expect stderr:     ~~^~~~~~~
# expect stderr: ZeroDivisionError: division by zero
# expect status: 1
