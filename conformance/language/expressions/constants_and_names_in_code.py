# What co_consts and co_names tell: constants folded as far as CPython folds them, in its order, on every engine.
import types
import warnings
warnings.simplefilter("ignore")
def show(source):
    def lists(code):
        shown = [lists(each) if isinstance(each, types.CodeType) else each for each in code.co_consts]
        return [sorted(each, key=repr) if isinstance(each, frozenset) else each for each in shown] + list(code.co_names)
    print(*(str(each) if len(repr(each)) < 200 else len(repr(each)) for each in lists(compile(source, "<code>", "exec"))), sep=" | ")
show('x = 1 + 2 * 300')
# expect: 1 | None | 601 | x
show('x = -1, ~500, +1.5, not 0, not (), -0.0')
# expect: 1 | 1.5 | None | -1 | -501 | True | () | -0.0 | x
show("x in {1, 2, 'a'}")
# expect: 1 | None | ['a', 1, 2] | x
show('x not in [1, 2]')
# expect: 1 | None | (1, 2) | x
show('x = (1, (2, 3.0), None), ()')
# expect: 1 | None | ((1, (2, 3.0), None), ()) | x
show("x = 'a' * 3 + 'b', b'x' * 2")
# expect: a | None | ('aaab', b'xx') | x
show("x = 'a' * 4096 + ''")
# expect: a | None | 4098 | x
show("x = 'a' * 4097")
# expect: a | 4097 | None | x
show('x = (1,) * 256, (1,) * 257')
# expect: 1 | 257 | None | (1,) | 768 | x
show('x = 1 << 127, 1 << 128, 10 ** 38, 10 ** 39')
# expect: 1 | None | 170141183460469231731687303715884105728 | x
show('x = 7 // 2, -7 // 2, -7 % 3, 7.5 // -2, 7.5 % -2, 2 ** -1, 2 ** 0.5')
# expect: 7 | None | (3, -4, 2, -4.0, -0.5, 0.5, 1.4142135623730951) | x
show('x = 1 / 3, 10 ** 30 / 10 ** 29, 2.0 ** -512')
# expect: 1 | None | (0.3333333333333333, 10.0, 7.458340731200207e-155) | x
show('x = 1 + 2j, 2j * 3, 1j * 1j')
# expect: 1 | None | ((1+2j), 6j, (-1+0j)) | x
show("x = 1 / 0, 1 % 0, 'a' + 1, 1 << -1")
# expect: 1 | a | None | -1 | x
show("x = 'abc'[1], 'abc'[1:], (1, 2)[-1], b'ab'[0], 'abc'[10]")
# expect: abc | None | b | bc | x
show('x = a[1:2], a[:], a[::2], a[-1:], a[1:2, 3]')
# expect: slice(1, 2, None) | slice(None, None, None) | slice(None, None, 2) | None | -1 | (slice(1, 2, None), 3) | a | x
show('x = __debug__; __debug__')
# expect: True | None | x
show("if 0: x = 'never'")
# expect: 0 | None | x
show('if 1 + 1: x = 700')
# expect: 1 | 700 | None | x
show("while True: x = 'again'")
# expect: True | again | x
show("x = 0 and 'never'")
# expect: 0 | None | x
show('x = 500 and y or 600')
# expect: 500 | 600 | None | y | x
show("x = 'a' if 0 else 'b'")
# expect: 0 | b | None | x
show('x = [1, 2, 3], [1, 2], {4, 5, 6}, {1, 1.0, True}')
# expect: 1 | None | (1, 2, 3) | [4, 5, 6] | [1] | x
show('for x in [1, 2, 300]: pass')
# expect: 1 | None | (1, 2, 300) | x
show('for x in []: pass')
# expect: None | () | x
show('[x for x in {1, 2, 3}]')
# expect: 1 | None | [1, 2, 3]
show('a, b = 500, 600')
# expect: 500 | 600 | None | a | b
show('a, b, c, d = 500, 600, 700, 800')
# expect: 500 | None | (500, 600, 700, 800) | a | b | c | d
show("x = f'a{b}c' 'd', f'', f'e', '%s!' % (x,)")
# expect: a | cd |  | e | ! | None | b | x
show("x = t'a{b!r:>{c}}d', t''")
# expect: a | b | > | None | ('a', 'd') | ('',) | () | b | c | x
show('f(1, 2, key=300)')
# expect: 1 | 300 | ('key',) | None | f
show('f(a=1,b=2,c=3,d=4,e=5,f=6,g=7,h=8,i=9,j=10,k=11,l=12,m=13,n=14,o=15,p=16)')
# expect: a | b | c | d | e | f | g | h | i | j | k | l | m | n | o | p | None | () | f
show('any(x for x in y), all(x for x in y)')
# expect: [None] | True | False | [None] | None | any | y | all
show("x if y is None else 'a'")
# expect: None | a | y | x
show('import a.b.c as d, e.f')
# expect: 0 | None | a.b.c | b | c | d | e.f | e
show('from .a import b as c')
# expect: 1 | ('b',) | None | a | b | c
show('del x[1:2], y.z')
# expect: slice(1, 2, None) | None | x | y | z
show('x: int = 500')
# expect: 500 | [2, 'x', '__conditional_annotations__', 'int'] | None | __conditional_annotations__ | x | __annotate__
show('x = 1; y = 1.0; z = True; w = -0.0, 0.0')
# expect: 1 | 1.0 | True | None | (-0.0, 0.0) | x | y | z | w
show("'a docstring'; 'not one'")
# expect: a docstring | None | __doc__
show("assert x, 'message'")
# expect: message | None | x
show("def f():\n    try:\n        return g(500)\n    finally:\n        h('end')")
# expect: [500, 'end', 'g', 'h'] | None | f
show("def f(a, b=(1, 2), *, c='x'):\n    'doc'\n    return a.b(c=300)")
# expect: 1 | c | x | ['doc', 300, ('c',), 'b'] | None | ((1, 2),) | f
show("def f():\n    return 1\n    return 'never'")
# expect: [1] | None | f
show("class A(B, metaclass=C):\n    'doc'\n    def g(self):\n        self.x = self.y = 1")
# expect: ['A', 'doc', [1, None, 'x', 'y'], ('x', 'y'), None, '__name__', '__module__', '__qualname__', '__firstlineno__', '__doc__', 'g', '__static_attributes__', '__classdictcell__'] | A | ('metaclass',) | None | B | C | A
show('async def f():\n    async with a as b, c:\n        return [d async for d in b]')
# expect: [None, 'a', 'c'] | None | f
show("def f[T: int = str](x: T) -> 'T': pass")
# expect: ['T', (1,), [2, 'int'], [2, 'str'], [2, 'x', 'return', 'T'], [None]] | None | f
show('type A[T] = list[T]')
# expect: ['A', 'T', (1,), [2, 'list']] | None | A
show("match x:\n    case -1 | 'a': pass\n    case [1, *_, y]: pass\n    case {'k': v, **rest}: pass\n    case A(b=None): pass")
# expect: -1 | a | None | ('b',) | ('k',) | x | y | v | rest | A
show('try:\n    a\nexcept B as c:\n    d\nelse:\n    e')
# expect: None | a | e | B | c | d
show('from __future__ import annotations\nx: a + b = 1\ndef f(x: c): pass')
# expect: 0 | ('annotations',) | a + b | x | [2, 'x', 'c'] | [None] | None | __conditional_annotations__ | __future__ | annotations | x | __annotations__ | f
show("x = (1, 2, 300, *y), (1, 2, *y)")
# expect: 1 | None | (1, 2, 300) | y | x
