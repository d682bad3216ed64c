# The text of a KeyError is the repr of the key.
try:
    {}["a b"]
except KeyError as error:
    print(error, str(error), error.args)  # expect: 'a b' 'a b' ('a b',)
print(KeyError("x", "y"), KeyError(), str(LookupError("x")))  # expect: ('x', 'y')  x
{1: 2}[(1, "z")]  # expect error: KeyError: (1, 'z')
