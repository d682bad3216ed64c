# What asks an iterable how long it is, and what asks its iterator instead or nothing at all.
import collections


class Silent:
    def __iter__(self):
        return iter(["a"])

    def __len__(self):
        raise ZeroDivisionError("length of the iterable")


class Hinting:
    def __iter__(self):
        return self

    def __next__(self):
        raise StopIteration

    def __length_hint__(self):
        raise ZeroDivisionError("hint of the iterator")


class Other(tuple):
    def __iter__(self):
        return iter("xy")


def attempt(function):
    for make in Silent, Hinting:
        try:
            result = function(make())
        except Exception as error:
            result = f"{type(error).__name__}: {error}"
        yield result


print(*attempt(list), sep=" | ")
# expect: ZeroDivisionError: length of the iterable | ZeroDivisionError: hint of the iterator
print(*attempt("".join), sep=" | ")  # expect: a | ZeroDivisionError: hint of the iterator
print(*attempt(b"".join), sep=" | ")
# expect: TypeError: sequence item 0: expected a bytes-like object, str found | ZeroDivisionError: hint of the iterator
print(*attempt(tuple), sep=" | ")  # expect: ('a',) | ()
print(*attempt(set), sep=" | ")  # expect: {'a'} | set()
print(*attempt(sorted), sep=" | ")
# expect: ZeroDivisionError: length of the iterable | ZeroDivisionError: hint of the iterator
print(*attempt(bytes), sep=" | ")
# expect: ZeroDivisionError: length of the iterable | ZeroDivisionError: hint of the iterator
print(*attempt(bytearray), sep=" | ")
# expect: TypeError: 'str' object cannot be interpreted as an integer | bytearray(b'')
print(*attempt(collections.deque), sep=" | ")  # expect: deque(['a']) | deque([])
print(*attempt(lambda x: [*x]), sep=" | ")
# expect: ZeroDivisionError: length of the iterable | ZeroDivisionError: hint of the iterator
print(*attempt(lambda x: (*x,)), sep=" | ")
# expect: ZeroDivisionError: length of the iterable | ZeroDivisionError: hint of the iterator
print(*attempt([].extend), sep=" | ")
# expect: ZeroDivisionError: length of the iterable | ZeroDivisionError: hint of the iterator
print(*attempt(lambda x: [1].__setitem__(slice(0, 1), x)), sep=" | ")
# expect: None | ZeroDivisionError: hint of the iterator
print(*attempt(lambda x: dict.fromkeys(x)), sep=" | ")  # expect: {'a': None} | {}
print("".join(Other("ab")))  # expect: xy
