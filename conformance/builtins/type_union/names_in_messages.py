# Types that do not live in builtins go by their full name in messages, by the short one in __name__.
kind = type(int | str)
print(kind, kind.__name__, kind.__qualname__, kind.__module__, (int | str).__module__)
for action in (lambda: (int | str)(), lambda: (int | str).missing, lambda: (int | str) < 1, lambda: kind()):
    try:
        action()
    except (TypeError, AttributeError) as error:
        print(error)
# expect: <class 'typing.Union'> Union Union typing typing
# expect: 'typing.Union' object is not callable
# expect: 'typing.Union' object has no attribute 'missing'
# expect: '<' not supported between instances of 'typing.Union' and 'int'
# expect: cannot create 'typing.Union' instances
