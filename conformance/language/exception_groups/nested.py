# Nested groups keep their shape when they are split.
inner = ExceptionGroup("inner", [ValueError(1), TypeError(2)])
outer = ExceptionGroup("outer", [inner, ValueError(3)])
match, rest = outer.split(ValueError)
print(repr(match))  # expect: ExceptionGroup('outer', [ExceptionGroup('inner', [ValueError(1)]), ValueError(3)])
print(repr(rest))  # expect: ExceptionGroup('outer', [ExceptionGroup('inner', [TypeError(2)])])
print(repr(outer.subgroup(lambda e: isinstance(e, TypeError))))  # expect: ExceptionGroup('outer', [ExceptionGroup('inner', [TypeError(2)])])
print(outer.subgroup(OSError))  # expect: None
