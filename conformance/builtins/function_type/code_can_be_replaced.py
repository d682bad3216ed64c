# A new __code__ with as many free variables makes it another function.
def one():
    return 1


def two(a, b=2):
    return a + b


one.__code__ = two.__code__
one.__defaults__ = (10,)
print(one(5), one.__name__, one.__code__.co_name)  # expect: 15 one two


def outer():
    x = 1

    def inner():
        return x

    return inner


try:
    one.__code__ = outer().__code__
except ValueError as error:
    print(error)
# expect: one() requires a code object with 0 free vars, not 1
print(outer().__closure__[0].cell_contents, outer().__code__.co_freevars)  # expect: 1 ('x',)
