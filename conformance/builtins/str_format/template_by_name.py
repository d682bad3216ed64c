# Template and Interpolation by name.
name = "World"
t = t"Hello {name!r:>9} and {1 + 1}!"
print(type(t).__name__, t.strings, t.values, len(t.interpolations), [type(part).__name__ for part in t.__iter__()])
# expect: Template ('Hello ', ' and ', '!') ('World', 2) 2 ['str', 'Interpolation', 'str', 'Interpolation', 'str']
i = t.interpolations[0]
print(type(i).__name__, i.value, i.expression, i.conversion, i.format_spec, i.__match_args__, i.__repr__())
# expect: Interpolation World name r >9 ('value', 'expression', 'conversion', 'format_spec') Interpolation('World', 'name', 'r', '>9')
print(t.__repr__(), t.__add__(t"?").strings, (t + t"{name}").values)
# expect: Template(strings=('Hello ', ' and ', '!'), interpolations=(Interpolation('World', 'name', 'r', '>9'), Interpolation(2, '1 + 1', None, ''))) ('Hello ', ' and ', '!?') ('World', 2, 'World')
print(type(t).__class_getitem__(int), type(i).__class_getitem__(str))  # expect: string.templatelib.Template[int] string.templatelib.Interpolation[str]
print(i.__reduce__()[1])  # expect: ('World', 'name', 'r', '>9')
