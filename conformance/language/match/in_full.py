# Every kind of pattern, alone and inside others.
class Point:
    __match_args__ = ('x', 'y')

    def __init__(self, x, y):
        self.x, self.y = x, y


class Colour:
    red = 'red'


def kind(value):
    match value:
        case None | True | False as constant:
            return f'constant {constant}'
        case -1 | 1.5 | -2 + 3j | 'text' 'joined' | b'bytes':
            return 'literal'
        case Colour.red:
            return 'value'
        case int() | str() as plain if plain:
            return f'class {plain!r}'
        case Point(0, y=0) | Point(x=0, y=1):
            return 'at an axis'
        case Point(x, Point(a, b)) if x == a:
            return f'nested {x} {b}'
        case Point():
            return 'point'
        case []:
            return 'empty'
        case [x] | (x, None):
            return f'one {x}'
        case [1, *_, 2]:
            return 'from one to two'
        case [first, *middle, [last]]:
            return f'{first} {middle} {last}'
        case {}  if not value:
            return 'empty mapping'
        case {'a': 1, 'b': [x, y], **rest}:
            return f'{x} {y} {rest}'
        case {Colour.red: x, -1: _}:
            return f'keys {x}'
        case _:
            return 'anything'


for value in [None, True, -1, 1.5, -2 + 3j, 'textjoined', b'bytes', 'red', 7, '', Point(0, 0), Point(0, 1), Point(3, Point(3, 4)),
              Point(5, 6), [], (8,), [9, None], [1, 5, 6, 2], [3, 4, 5, (6,)], {}, {'a': 1, 'b': 'xy'}, {'a': 1, 'b': [1, 2], 'c': 3},
              {'red': 5, -1: 6, 'more': 7}, 2.5, {1, 2}, range(3), 'abc', bytearray(b'ab')]:
    print(kind(value))
# expect: constant None
# expect: constant True
# expect: literal
# expect: literal
# expect: literal
# expect: literal
# expect: literal
# expect: value
# expect: class 7
# expect: anything
# expect: at an axis
# expect: at an axis
# expect: nested 3 4
# expect: point
# expect: empty
# expect: one 8
# expect: one 9
# expect: from one to two
# expect: 3 [4, 5] 6
# expect: empty mapping
# expect: anything
# expect: 1 2 {'c': 3}
# expect: keys 5
# expect: anything
# expect: anything
# expect: anything
# expect: class 'abc'
# expect: anything
match = case = _ = type = 1
match case:
    case case if match:
        print(match, case, _, type)
# expect: 1 1 1 1
match (1, 2), [3]:
    case (a, b), [c]:
        print(a, b, c)
# expect: 1 2 3
match *[1, 2], 3:
    case [*all]:
        print(all)
# expect: [1, 2, 3]
