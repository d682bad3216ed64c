# A code that the type does not know.
try:
    f"{3:q}"
except ValueError as error:
    print(error)  # expect: Unknown format code 'q' for object of type 'int'
try:
    f"{'text':d}"
except ValueError as error:
    print(error)  # expect: Unknown format code 'd' for object of type 'str'
f"{[1]:>5}"  # expect error: TypeError: unsupported format string passed to list.__format__
