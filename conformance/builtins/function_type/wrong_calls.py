# The messages about arguments, for functions of every shape.
def none(): pass
def two(a, b): pass
def default(a, b=1): pass
def keyword(a, *, k): pass
def keywords(*, k, l, m): pass
def positional(a, b, /): pass


for call in (
    lambda: none(1),
    lambda: two(1),
    lambda: two(),
    lambda: two(1, 2, 3),
    lambda: two(1, a=2),
    lambda: two(1, 2, c=3),
    lambda: default(),
    lambda: default(1, 2, 3),
    lambda: keyword(1),
    lambda: keyword(1, 2, k=3),
    lambda: keywords(k=1),
    lambda: keywords(),
    lambda: positional(1, b=2),
    lambda: positional(a=1, b=2),
    lambda: two(1, bb=2),
):
    try:
        call()
    except TypeError as error:
        print(error)
# expect: none() takes 0 positional arguments but 1 was given
# expect: two() missing 1 required positional argument: 'b'
# expect: two() missing 2 required positional arguments: 'a' and 'b'
# expect: two() takes 2 positional arguments but 3 were given
# expect: two() got multiple values for argument 'a'
# expect: two() got an unexpected keyword argument 'c'
# expect: default() missing 1 required positional argument: 'a'
# expect: default() takes from 1 to 2 positional arguments but 3 were given
# expect: keyword() missing 1 required keyword-only argument: 'k'
# expect: keyword() takes 1 positional argument but 2 positional arguments (and 1 keyword-only argument) were given
# expect: keywords() missing 2 required keyword-only arguments: 'l' and 'm'
# expect: keywords() missing 3 required keyword-only arguments: 'k', 'l', and 'm'
# expect: positional() got some positional-only arguments passed as keyword arguments: 'b'
# expect: positional() got some positional-only arguments passed as keyword arguments: 'a, b'
# expect: two() got an unexpected keyword argument 'bb'. Did you mean 'b'?
