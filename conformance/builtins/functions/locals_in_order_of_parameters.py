# locals() shows parameters first, those that inner functions share among them.
def show(first, second, *rest, third=3, **named):
    before = 1
    inner = lambda: (second, third, after)
    after = 2
    print([name for name in locals()])
    return inner


print(show(1, 2)())
# expect: ['first', 'second', 'third', 'rest', 'named', 'before', 'inner', 'after']
# expect: (2, 3, 2)
