# The items of `with` may stand in parentheses, with a comma at the end.
class Manager:
    def __init__(self, name):
        self.name = name

    def __enter__(self):
        print('enter', self.name)
        return self.name

    def __exit__(self, *exc):
        print('exit', self.name, exc[0])


with (Manager('a') as a, Manager('b') as b,):
    print(a, b)
# expect: enter a
# expect: enter b
# expect: a b
# expect: exit b None
# expect: exit a None
with (Manager('c'), Manager('d') as (*d,)):
    print(d)
# expect: enter c
# expect: enter d
# expect: ['d']
# expect: exit d None
# expect: exit c None
with (Manager('e')):
    pass
# expect: enter e
# expect: exit e None
with (Manager('f')) as f, Manager('g') as g:
    print(f, g)
# expect: enter f
# expect: enter g
# expect: f g
# expect: exit g None
# expect: exit f None
with (
    Manager('h') as h
):
    print(h)
# expect: enter h
# expect: h
# expect: exit h None
with (yielded := Manager('i')) as i:
    print(yielded.name, i)
# expect: enter i
# expect: i i
# expect: exit i None
for bad in ['with (a as b, c): d', 'with (a as b), c as d: e', 'with (a, b as c) as d: e', 'with (a as b, c as 1): d', 'with a as f(): b', 'with (a as b c): d', 'with: a', 'with a,: b']:
    try:
        compile(bad, '<text>', 'exec')
        print('fine')
    except SyntaxError as error:
        print(error.msg, error.offset, error.end_offset)
# expect: fine
# expect: invalid syntax 14 15
# expect: invalid syntax 18 20
# expect: cannot assign to literal 20 21
# expect: cannot assign to function call 11 14
# expect: invalid syntax. Perhaps you forgot a comma? 12 15
# expect: invalid syntax 5 6
# expect: invalid syntax 8 9
