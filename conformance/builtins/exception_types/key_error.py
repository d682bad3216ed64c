# str() of a KeyError is the repr of its only argument.
print(str(KeyError("k")), repr(KeyError("k")), str(KeyError()), str(KeyError("a", "b")), str(KeyError(3)))
# expect: 'k' KeyError('k')  ('a', 'b') 3
try:
    {}["missing"]
except KeyError as error:
    print(error, error.args)
# expect: 'missing' ('missing',)
try:
    {}[None]
except LookupError as error:
    print(error)
# expect: None


class Own(KeyError):
    def __str__(self):
        return "own text"


print(Own("x"), repr(Own("x")))  # expect: own text Own('x')
