# The name of an except clause is deleted at its end.
error = "before"
try:
    1 / 0
except ZeroDivisionError as error:
    pass
try:
    error
except NameError as problem:
    print(problem)  # expect: name 'error' is not defined
