# BaseExceptionGroup and ExceptionGroup: split, subgroup and derive keep the nesting.
inner = ExceptionGroup("inner", [KeyError("k"), TypeError("t")])
group = ExceptionGroup("outer", [ValueError("v"), inner])
print(group.message, group.exceptions, group.__str__(), BaseExceptionGroup.__class_getitem__(int), ExceptionGroup.__module__)
# expect: outer (ValueError('v'), ExceptionGroup('inner', [KeyError('k'), TypeError('t')])) outer (2 sub-exceptions) BaseExceptionGroup[int] builtins
print(group.subgroup(KeyError), group.subgroup((ValueError, TypeError)), group.subgroup(OSError), group.subgroup(lambda e: e is inner) )
# expect: outer (1 sub-exception) outer (2 sub-exceptions) None outer (1 sub-exception)
print(group.split(TypeError))
# expect: (ExceptionGroup('outer', [ExceptionGroup('inner', [TypeError('t')])]), ExceptionGroup('outer', [ValueError('v'), ExceptionGroup('inner', [KeyError('k')])]))
print(group.derive([OSError("o")]), BaseExceptionGroup("b", [ValueError(1)]).__class__, BaseExceptionGroup("b", [KeyboardInterrupt()]).__class__)
# expect: outer (1 sub-exception) <class 'ExceptionGroup'> <class 'BaseExceptionGroup'>
group.add_note("noted")
group.__cause__ = KeyError("cause")
match, rest = group.split(ValueError)
print(match.__notes__, rest.__notes__, match.__cause__, rest.__cause__)  # expect: ['noted'] ['noted'] 'cause' 'cause'
def fails(operation):
    try:
        print(operation())
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
fails(lambda: ExceptionGroup("a"))  # expect: TypeError: BaseExceptionGroup.__new__() takes exactly 2 arguments (1 given)
fails(lambda: ExceptionGroup("a", []))  # expect: ValueError: second argument (exceptions) must be a non-empty sequence
fails(lambda: ExceptionGroup("a", 5))  # expect: TypeError: second argument (exceptions) must be a sequence
fails(lambda: ExceptionGroup(5, [ValueError()]))  # expect: TypeError: BaseExceptionGroup.__new__() argument 1 must be str, not int
fails(lambda: ExceptionGroup("a", [5]))  # expect: ValueError: Item 0 of second argument (exceptions) is not an exception
fails(lambda: ExceptionGroup("a", [KeyboardInterrupt()]))  # expect: TypeError: Cannot nest BaseExceptions in an ExceptionGroup
fails(lambda: group.split(5))  # expect: TypeError: expected an exception type, a tuple of exception types, or a callable (other than a class)
fails(lambda: group.subgroup((int,)))  # expect: TypeError: expected an exception type, a tuple of exception types, or a callable (other than a class)
fails(lambda: setattr(group, "message", 1))  # expect: AttributeError: readonly attribute
fails(lambda: group.__init__("x", [ValueError()]))  # expect: None
names = "BaseExceptionGroup ExceptionGroup __weakref__"
