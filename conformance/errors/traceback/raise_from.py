# A cause is printed first.
def load(name):
    try:
        return {"a": 1}[name]
    except KeyError as error:
        raise LookupError(f"no setting {name}") from error

load("b")
# expect stderr: Traceback (most recent call last):
# expect stderr:   File "{file}", line 4, in load
# expect stderr:     return {"a": 1}[name]
# expect stderr:            ~~~~~~~~^^^^^^
# expect stderr: KeyError: 'b'
# expect stderr:
# expect stderr: The above exception was the direct cause of the following exception:
# expect stderr:
# expect stderr: Traceback (most recent call last):
# expect stderr:   File "{file}", line 8, in <module>
# expect stderr:     load("b")
# expect stderr:     ~~~~^^^^^
# expect stderr:   File "{file}", line 6, in load
# expect stderr:     raise LookupError(f"no setting {name}") from error
# expect stderr: LookupError: no setting b
# expect status: 1
