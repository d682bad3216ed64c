# An iterator of a program's own gets the arguments of throw() as they are.
class Own:
    def __iter__(self):
        return self

    def __next__(self):
        return "next"

    def throw(self, *arguments):
        print("throw", arguments)
        return "thrown"


class Plain:
    def __iter__(self):
        return self

    def __next__(self):
        return "next"


def g(iterator):
    yield from iterator


def through(iterator):
    yield from g(iterator)


for make in (g, through):
    it = make(Own())
    next(it)
    print(it.throw(123), it.throw(ValueError), it.throw(ValueError("v")))
# expect: throw (123,)
# expect: throw (<class 'ValueError'>,)
# expect: throw (ValueError('v'),)
# expect: thrown thrown thrown
# expect: throw (123,)
# expect: throw (<class 'ValueError'>,)
# expect: throw (ValueError('v'),)
# expect: thrown thrown thrown
it = g(Plain())
next(it)
try:
    it.throw(123)
except TypeError as error:
    print(error)
# expect: exceptions must be classes or instances deriving from BaseException, not int
try:
    it.throw(ValueError("seen outside"))
except ValueError as error:
    print(error)
# expect: seen outside
