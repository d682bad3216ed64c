# split, subgroup and derive keep cause, context, notes and the tree.
g = ExceptionGroup("outer", [ValueError(1), ExceptionGroup("inner", [TypeError(2), ValueError(3)]), KeyError(4)])
g.add_note("note")
match, rest = g.split(ValueError)
print(repr(match))  # expect: ExceptionGroup('outer', [ValueError(1), ExceptionGroup('inner', [ValueError(3)])])
print(repr(rest))  # expect: ExceptionGroup('outer', [ExceptionGroup('inner', [TypeError(2)]), KeyError(4)])
print(match.__notes__, rest.__notes__, g.subgroup(OSError), g.split(OSError)[1] == g)
# expect: ['note'] ['note'] None False
print(repr(g.subgroup((TypeError, KeyError))))
# expect: ExceptionGroup('outer', [ExceptionGroup('inner', [TypeError(2)]), KeyError(4)])
print(repr(g.subgroup(lambda e: isinstance(e, ValueError) and e.args[0] > 1)))
# expect: ExceptionGroup('outer', [ExceptionGroup('inner', [ValueError(3)])])
print(g.subgroup(ExceptionGroup) is g)  # expect: True


class Own(ExceptionGroup):
    def derive(self, excs):
        return Own(self.message + "!", excs)


print(repr(Own("own", [ValueError(), TypeError()]).subgroup(TypeError)))  # expect: Own('own!', [TypeError()])
for bad in (3, "ValueError", [ValueError]):
    try:
        g.split(bad)
    except TypeError as error:
        print(error)
# expect: expected an exception type, a tuple of exception types, or a callable (other than a class)
# expect: expected an exception type, a tuple of exception types, or a callable (other than a class)
# expect: expected an exception type, a tuple of exception types, or a callable (other than a class)
