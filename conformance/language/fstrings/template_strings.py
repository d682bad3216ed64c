# A t-string gives its parts instead of a text.
name = "World"
t = t"Hello {name!r:>10}!"
print(type(t).__name__, t.strings, t.values)  # expect: Template ('Hello ', '!') ('World',)
i = t.interpolations[0]
print(i.value, i.expression, i.conversion, i.format_spec)  # expect: World name r >10
