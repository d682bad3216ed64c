# Arguments are evaluated from left to right, starred ones in their place.
def show(*args, **options):
    return args, options
print(show(1, *[2, 3], 4, *"ab", k=5, **{"m": 6}, n=7))  # expect: ((1, 2, 3, 4, 'a', 'b'), {'k': 5, 'm': 6, 'n': 7})
print(show(*(), **{}))  # expect: ((), {})
