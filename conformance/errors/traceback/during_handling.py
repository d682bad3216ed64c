# A context is printed first.
def clean():
    raise OSError("disk full")

try:
    int("x")
except ValueError:
    clean()
# expect stderr: Traceback (most recent call last):
# expect stderr:   File "{file}", line 6, in <module>
# expect stderr:     int("x")
# expect stderr:     ~~~^^^^^
# expect stderr: ValueError: invalid literal for int() with base 10: 'x'
# expect stderr:
# expect stderr: During handling of the above exception, another exception occurred:
# expect stderr:
# expect stderr: Traceback (most recent call last):
# expect stderr:   File "{file}", line 8, in <module>
# expect stderr:     clean()
# expect stderr:     ~~~~~^^
# expect stderr:   File "{file}", line 3, in clean
# expect stderr:     raise OSError("disk full")
# expect stderr: OSError: disk full
# expect status: 1
