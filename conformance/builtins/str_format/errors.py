# What can go wrong.
for text, args in (("{} {}", (1,)), ("{a}", ()), ("{", ()), ("}", ()), ("{0} {}", (1, 2)), ("{!x}", (1,)), ("{0[a]}", ([1],)), ("{0.y}", (1,)), ("{:>>5}", (1,))):
    try:
        print(text.format(*args))
    except (IndexError, KeyError, ValueError, TypeError, AttributeError) as error:
        print(type(error).__name__, error)
# expect: IndexError Replacement index 1 out of range for positional args tuple
# expect: KeyError 'a'
# expect: ValueError Single '{' encountered in format string
# expect: ValueError Single '}' encountered in format string
# expect: ValueError cannot switch from manual field specification to automatic field numbering
# expect: ValueError Unknown conversion specifier x
# expect: TypeError list indices must be integers or slices, not str
# expect: AttributeError 'int' object has no attribute 'y'
# expect: >>>>1
