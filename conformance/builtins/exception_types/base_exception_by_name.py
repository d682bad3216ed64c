# BaseException by name.
e = ValueError("a", 1)
print(e.args, e.__repr__(), e.__str__(), ValueError("x").__str__(), ValueError().__str__() == "", e.__reduce__())
# expect: ('a', 1) ValueError('a', 1) ('a', 1) x True (<class 'ValueError'>, ('a', 1))
e.__setstate__({"note": 5})
print(e.note, e.__dict__, e.__reduce__())  # expect: 5 {'note': 5} (<class 'ValueError'>, ('a', 1), {'note': 5})
e.add_note("first")
e.add_note("second")
print(e.__notes__, e.__cause__, e.__context__, e.__suppress_context__, e.__traceback__, e.with_traceback(None) is e)
# expect: ['first', 'second'] None None False None True
e.__cause__ = KeyError("k")
print(e.__cause__, e.__suppress_context__)  # expect: 'k' True
e.args = [3]
print(e.args, str(e))  # expect: (3,) 3
e.__init__("other")
print(e.args, BaseException.__new__(KeyError, 1, 2).args)  # expect: ('other',) (1, 2)
def fails(operation):
    try:
        print(operation())
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
fails(lambda: e.add_note(5))  # expect: TypeError: add_note() argument must be str, not int
fails(lambda: e.with_traceback(5))  # expect: TypeError: __traceback__ must be a traceback or None
fails(lambda: setattr(e, "__cause__", 5))  # expect: TypeError: exception cause must be None or derive from BaseException
fails(lambda: setattr(e, "__context__", 5))  # expect: TypeError: exception context must be None or derive from BaseException
fails(lambda: setattr(e, "__traceback__", 5))  # expect: TypeError: __traceback__ must be a traceback or None
fails(lambda: setattr(e, "args", 5))  # expect: TypeError: 'int' object is not iterable
fails(lambda: delattr(e, "args"))  # expect: TypeError: args may not be deleted
fails(lambda: e.__setstate__(5))  # expect: TypeError: state is not a dictionary
fails(lambda: ValueError(a=1))  # expect: TypeError: ValueError() takes no keyword arguments
names = "BaseException"
