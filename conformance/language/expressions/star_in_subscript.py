# Stars may stand in an index, which then is a tuple (PEP 646).
class Show:
    def __getitem__(self, index):
        return index

    def __setitem__(self, index, value):
        print('set', index, value)

    def __delitem__(self, index):
        print('del', index)


a, b = Show(), [1, 2]
print(a[*b], a[*b,], a[0, *b, 3], a[*b, *b], a[*()], a[*b, 1:2])
# expect: (1, 2) (1, 2) (0, 1, 2, 3) (1, 2, 1, 2) () (1, 2, slice(1, 2, None))
a[*b] = 1  # expect: set (1, 2) 1
a[0, *b] += (5,)  # expect: set (0, 1, 2) (0, 1, 2, 5)
del a[*'xy']  # expect: del ('x', 'y')


def f(*args: *tuple[int, ...]): ...


print(f.__annotations__)  # expect: {'args': *tuple[int, ...]}
for bad in ['a[*b:1]', 'a[1:*b]', 'a[*]', 'a[x=1]', 'a[**b]', '*a', '(*a)', 'f(x for x in *a)', 'print(*a := 1)']:
    try:
        compile(bad, '<text>', 'exec')
    except SyntaxError as error:
        print(error.msg, error.offset)
# expect: invalid syntax 5
# expect: invalid syntax 5
# expect: Invalid star expression 4
# expect: invalid syntax. Maybe you meant '==' or ':=' instead of '='? 3
# expect: invalid syntax 3
# expect: can't use starred expression here 1
# expect: cannot use starred expression here 2
# expect: invalid syntax 14
# expect: invalid syntax 10
