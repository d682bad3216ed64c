# A list cannot be a key.
d = {}
try:
    d[[1]] = 2
except TypeError as error:
    print(error)  # expect: cannot use 'list' as a dict key (unhashable type: 'list')
{[1, 2]}  # expect error: TypeError: cannot use 'list' as a set element (unhashable type: 'list')
