# `from __future__ import annotations` makes annotations the text of their expressions, tidied up.
from __future__ import annotations


def f(a: int | None, b: 'quoted', *c: (1,2)[0], d: lambda x=1, *y: x = 0) -> {'k': [1.0, *z]}: ...


class A:
    x: not a  or b
    y: f"{a!r:>{w}}"
    z: a if b else -c ** 2
    w: list[int, :, 1:2]


print(f.__annotations__)
# expect: {'a': 'int | None', 'b': "'quoted'", 'c': '(1, 2)[0]', 'd': 'lambda x=1, *y: x', 'return': "{'k': [1.0, *z]}"}
print(A.__annotations__)
# expect: {'x': 'not a or b', 'y': "f'{a!r:>{w}}'", 'z': 'a if b else -c ** 2', 'w': 'list[int, :, 1:2]'}
value: undefined . name (a, * b, ** c)
print(__annotations__)  # expect: {'value': 'undefined.name(a, *b, **c)'}
print(f.__code__.co_flags & 0x1000000 > 0)  # expect: True
