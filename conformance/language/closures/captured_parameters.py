# Parameters of every kind can be captured and rebound.
def make(a, b=2, *args, c=3, **options):
    def show():
        return a, b, args, c, options
    def change():
        nonlocal a, args
        a += 1
        args += (9,)
    return show, change
show, change = make(1, 5, 6, 7, c=8, d=9)
change()
print(show())  # expect: (2, 5, (6, 7, 9), 8, {'d': 9})
