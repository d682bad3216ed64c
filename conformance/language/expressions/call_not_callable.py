# Calling what is not callable.
for value in (1, "text", [1], None):
    try:
        value()
    except TypeError as error:
        print(error)  # expect: 'int' object is not callable
        # expect: 'str' object is not callable
        # expect: 'list' object is not callable
        # expect: 'NoneType' object is not callable
