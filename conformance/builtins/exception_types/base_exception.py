# args, with_traceback, add_note, __notes__, str and repr.
e = BaseException("a", 1)
print(e.args, str(e), repr(e), e.__cause__, e.__context__, e.__suppress_context__, e.__traceback__)
# expect: ('a', 1) ('a', 1) BaseException('a', 1) None None False None
e.args = "xy"
print(e.args, repr(e), str(BaseException()), repr(BaseException("one")), str(BaseException(("t",))))
# expect: ('x', 'y') BaseException('x', 'y')  BaseException('one') ('t',)
e.add_note("first")
e.add_note("second")
print(e.__notes__, e.with_traceback(None) is e, e.__dict__)
# expect: ['first', 'second'] True {'__notes__': ['first', 'second']}
for action in (
    lambda: e.add_note(1),
    lambda: setattr(e, "args", 5),
    lambda: setattr(e, "__cause__", "x"),
    lambda: setattr(e, "__context__", 3),
    lambda: e.with_traceback(1),
    lambda: setattr(e, "__traceback__", "tb"),
    lambda: BaseException(a=1),
    lambda: delattr(e, "args"),
    lambda: delattr(e, "__cause__"),
):
    try:
        action()
    except (TypeError, AttributeError) as error:
        print(type(error).__name__, error)
# expect: TypeError add_note() argument must be str, not int
# expect: TypeError 'int' object is not iterable
# expect: TypeError exception cause must be None or derive from BaseException
# expect: TypeError exception context must be None or derive from BaseException
# expect: TypeError __traceback__ must be a traceback or None
# expect: TypeError __traceback__ must be a traceback or None
# expect: TypeError BaseException() takes no keyword arguments
# expect: TypeError args may not be deleted
# expect: TypeError __cause__ may not be deleted
