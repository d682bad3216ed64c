# The exception of a finally clause shows the one before.
try:
    1 / 0
finally:
    {}["missing"]
# expect stderr: Traceback (most recent call last):
# expect stderr:   File "{file}", line 3, in <module>
# expect stderr:     1 / 0
# expect stderr:     ~~^~~
# expect stderr: ZeroDivisionError: division by zero
# expect stderr:
# expect stderr: During handling of the above exception, another exception occurred:
# expect stderr:
# expect stderr: Traceback (most recent call last):
# expect stderr:   File "{file}", line 5, in <module>
# expect stderr:     {}["missing"]
# expect stderr:     ~~^^^^^^^^^^^
# expect stderr: KeyError: 'missing'
# expect status: 1
