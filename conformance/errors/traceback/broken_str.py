# An exception whose __str__ fails.
class Broken(Exception):
    def __str__(self):
        raise RuntimeError("no text")

raise Broken()
# expect stderr: Traceback (most recent call last):
# expect stderr:   File "{file}", line 6, in <module>
# expect stderr:     raise Broken()
# expect stderr: Broken: <exception str() failed>
# expect status: 1
