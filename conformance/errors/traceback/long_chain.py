# A chain of three exceptions.
try:
    try:
        [][1]
    except IndexError:
        {}["k"]
except KeyError as error:
    raise RuntimeError("end") from error
# expect stderr: Traceback (most recent call last):
# expect stderr:   File "{file}", line 4, in <module>
# expect stderr:     [][1]
# expect stderr:     ~~^^^
# expect stderr: IndexError: list index out of range
# expect stderr:
# expect stderr: During handling of the above exception, another exception occurred:
# expect stderr:
# expect stderr: Traceback (most recent call last):
# expect stderr:   File "{file}", line 6, in <module>
# expect stderr:     {}["k"]
# expect stderr:     ~~^^^^^
# expect stderr: KeyError: 'k'
# expect stderr:
# expect stderr: The above exception was the direct cause of the following exception:
# expect stderr:
# expect stderr: Traceback (most recent call last):
# expect stderr:   File "{file}", line 8, in <module>
# expect stderr:     raise RuntimeError("end") from error
# expect stderr: RuntimeError: end
# expect status: 1
