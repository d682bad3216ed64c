# An exception without arguments prints its name only.
class Custom(Exception):
    pass

raise Custom
# expect stderr: Traceback (most recent call last):
# expect stderr:   File "{file}", line 5, in <module>
# expect stderr:     raise Custom
# expect stderr: Custom
# expect status: 1
