# return without a value and falling off the end give None; several values give a tuple.
def nothing(): return
def end(): pass
def many(): return 1, *[2, 3]
print(nothing(), end(), many())  # expect: None None (1, 2, 3)
