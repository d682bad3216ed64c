# Most exception classes have a __new__ of their own; some inherit it.
for kind in (ValueError, KeyError, IndexError, OSError, FileNotFoundError, SyntaxError, UnicodeDecodeError, UserWarning):
    print(kind.__name__, kind.__new__.__qualname__, kind.__init__.__qualname__, bool(kind.__doc__))
# expect: ValueError ValueError.__new__ BaseException.__init__ True
# expect: KeyError LookupError.__new__ BaseException.__init__ True
# expect: IndexError IndexError.__new__ BaseException.__init__ True
# expect: OSError OSError.__new__ OSError.__init__ True
# expect: FileNotFoundError OSError.__new__ OSError.__init__ True
# expect: SyntaxError Exception.__new__ SyntaxError.__init__ True
# expect: UnicodeDecodeError UnicodeDecodeError.__new__ UnicodeDecodeError.__init__ True
# expect: UserWarning UserWarning.__new__ BaseException.__init__ True
