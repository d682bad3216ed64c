# An exception that nobody can catch is shown without marks, notes, chain and suggestions.
import contextlib
import gc
import io
import weakref


class Thing:
    pass


def fail(reference):
    try:
        reference.missing
    except AttributeError:
        error = ValueError("two\nlines")
        error.add_note("a note")
        raise error


def misspell(reference):
    [].appendd


for callback in fail, misspell:
    with contextlib.redirect_stderr(io.StringIO()) as errors:
        thing = Thing()
        reference = weakref.ref(thing, callback)
        del thing
        gc.collect()
    for line in errors.getvalue().splitlines()[1:]:
        print(line.partition(", in ")[2] or line)
# expect: Traceback (most recent call last):
# expect: fail
# expect:     raise error
# expect: ValueError: two
# expect: lines
# expect: Traceback (most recent call last):
# expect: misspell
# expect:     [].appendd
# expect: AttributeError: 'list' object has no attribute 'appendd'
