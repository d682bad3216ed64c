// The lowering, by example: a program, and its core tree as printCore shows it.
//
// One row for each kind of definition, scope and comprehension; lower-statements.test.ts has operators and statements.
// What the tables of names hold is compared with CPython elsewhere (it agrees over its whole standard library); here the
// shape of the trees is what matters.

import { describe, expect, test } from 'vitest';
import { compileSource } from '../compile.ts';
import { Source } from '../source.ts';
import { checkCore } from './check.ts';
import type { Stmt } from './nodes.ts';
import { printCore } from './print.ts';
import { nodesBelow } from './walk.ts';

function compile(text: string, options = {}) {
  return compileSource(Source.fromText(text, '<test>'), options);
}

/** The reads of fast variables, in order; a question mark for those that may find no value. */
function fastReads(body: readonly Stmt[]): string[] {
  return [...nodesBelow(body)].flatMap(node => {
    if (!('kind' in node) || node.kind !== 'Load' || node.variable.scope !== 'fast') return [];
    return [(node.bound ? '' : '?') + node.variable.name];
  });
}

const ROWS: readonly (readonly [string, string, string])[] = [
  [
    'names: global, name, fast, cell and free',
    `x = y
def f(a, b):
  global x
  x = a
  def g():
    nonlocal b
    b = c`,
    `
module <module>():
  x'global = y'name
  f'name = function(f)
function f(a, b) locals=a,b,g cells=b:
  x'global = a
  g = function(g, captures=(b'cell))
function f.<locals>.g() frees=b:
  b'free = c'global`,
  ],
  [
    'a class body looks for a free name in its namespace first',
    `def f(x):
  class C:
    y = x`,
    `
module <module>():
  f'name = function(f)
function f(x) locals=x,C cells=x:
  C = build_class(function(C, captures=(x'cell)), 'C', (), None)
class f.<locals>.C() frees=x:
  __module__'name = __name__'name
  __qualname__'name = 'f.<locals>.C'
  __firstlineno__'name = 2
  y'name = x'classfree
  __static_attributes__'name = ()`,
  ],
  [
    'private names are mangled',
    `class C:
  def f(self, __a): self.__b = __a`,
    `
module <module>():
  C'name = build_class(function(C), 'C', (), None)
class C() cells=__classdict__:
  __module__'name = __name__'name
  __qualname__'name = 'C'
  __firstlineno__'name = 1
  __classdict__'cell = load_locals()
  f'name = function(f)
  __static_attributes__'name = ('__b',)
  __classdictcell__'name = cell(__classdict__'cell)
function C.f(self, _C__a) locals=self,_C__a:
  self._C__b = _C__a`,
  ],
  [
    'a class: prologue, body, cells for type.__new__',
    `class C(B, metaclass=M):
  "doc"
  def f(self): self.x = super().f()`,
    `
module <module>():
  C'name = build_class(function(C), 'C', (B'name,), dict('metaclass': M'name))
class C() cells=__class__,__classdict__:
  __module__'name = __name__'name
  __qualname__'name = 'C'
  __firstlineno__'name = 1
  __classdict__'cell = load_locals()
  __doc__'name = 'doc'
  f'name = function(f, captures=(__class__'cell))
  __static_attributes__'name = ('x',)
  __classdictcell__'name = cell(__classdict__'cell)
  __classcell__'name = cell(__class__'cell)
  return cell(__class__'cell)
function C.f(self) locals=self frees=__class__:
  self.x = zero_super(super'global, self, cell(__class__'free)).f()`,
  ],
  [
    'decorators and defaults',
    `@a
@b(1)
def f(x=y, *, k=z): "doc"`,
    `
module <module>():
  f'name = a'name(b'name(1)(function(f, defaults=(y'name), k=z'name)))
function f(x, *, k) locals=x,k:
  pass`,
  ],
  [
    'annotations of a function',
    'def f(x: int, *a: *T) -> str: pass',
    `
module <module>():
  f'name = function(f, annotate=function(__annotate__))
function __annotate__(format, /) locals=format,$0:
  if (format > 2):
    raise not_implemented_error()
  return dict('x': int'global, 'a': {($0,) = T'global; $0}, 'return': str'global)
function f(x, *a) locals=x,a:
  pass`,
  ],
  [
    'annotations of a module are noted when reached',
    `x: int = 1
if y: z: str`,
    `
module <module>():
  __annotate__'name = function(__annotate__)
  __conditional_annotations__'name = set()
  x'name = 1
  set_add(__conditional_annotations__'name, 0)
  if y'name:
    set_add(__conditional_annotations__'name, 1)
function __annotate__(format, /) locals=format,$0:
  if (format > 2):
    raise not_implemented_error()
  $0 = dict()
  if (0 in __conditional_annotations__'global):
    dict_set($0, 'x', int'global)
  if (1 in __conditional_annotations__'global):
    dict_set($0, 'z', str'global)
  return $0`,
  ],
  [
    'annotations of a class',
    `class C:
  x: T`,
    `
module <module>():
  C'name = build_class(function(C), 'C', (), None)
class C() cells=__classdict__:
  __module__'name = __name__'name
  __qualname__'name = 'C'
  __firstlineno__'name = 1
  __classdict__'cell = load_locals()
  __annotate_func__'name = function(__annotate__, captures=(__classdict__'cell))
  __static_attributes__'name = ()
  __classdictcell__'name = cell(__classdict__'cell)
function C.__annotate__(format, /) locals=format,$0,$1 frees=__classdict__:
  if (format > 2):
    raise not_implemented_error()
  $0 = dict()
  dict_set($0, 'x', {$1 = namespace_find(__classdict__'free, 'T'); (T'global if ($1 is None) else $1[0])})
  return $0`,
  ],
  [
    'annotations as strings',
    `from __future__ import annotations
x: a | None
def f(y: b[1]): pass`,
    `
module <module>() locals=$0:
  __conditional_annotations__'name = set()
  if ('__annotations__' not in load_locals()):
    __annotations__'name = dict()
  $0 = import_name('__future__', ('annotations',), 0)
  annotations'name = import_from($0, 'annotations')
  __annotations__'name['x'] = 'a | None'
  f'name = function(f, annotate=function(__annotate__))
function __annotate__(format, /) locals=format:
  if (format > 2):
    raise not_implemented_error()
  return dict('y': 'b[1]')
function f(y) locals=y:
  pass`,
  ],
  [
    'a generic function',
    'def f[T: int](x: T = 1): pass',
    `
module <module>():
  f'name = function(<generic parameters of f>)((1,))
function <generic parameters of f>(.defaults) locals=.defaults,$0,$1 cells=T:
  $0 = ({$1 = typevar('T', function(T, defaults=(1)), None, None); T'cell = $1; $1},)
  return set_type_params(function(f, defaults=(.defaults[0]), annotate=function(__annotate__, captures=(T'cell))), $0)
function T(.format, /) locals=.format:
  if (.format > 2):
    raise not_implemented_error()
  return int'global
function __annotate__(format, /) locals=format frees=T:
  if (format > 2):
    raise not_implemented_error()
  return dict('x': T'free)
function f(x) locals=x:
  pass`,
  ],
  [
    'a generic class',
    'class C[T](B): pass',
    `
module <module>():
  C'name = function(<generic parameters of C>)()
function <generic parameters of C>() locals=T,.generic_base,$0 cells=.type_params:
  .type_params'cell = ({$0 = typevar('T', None, None, None); T = $0; $0},)
  .generic_base = generic_base(.type_params'cell)
  return build_class(function(C, captures=(.type_params'cell)), 'C', (B'global, .generic_base), None)
class C() frees=.type_params:
  __module__'name = __name__'name
  __qualname__'name = 'C'
  __firstlineno__'name = 1
  __type_params__'name = .type_params'classfree
  __static_attributes__'name = ()`,
  ],
  [
    'a type alias',
    'type X[T] = list[T]',
    `
module <module>():
  X'name = function(<generic parameters of X>)()
function <generic parameters of X>() locals=$0 cells=T:
  return type_alias('X', ({$0 = typevar('T', None, None, None); T'cell = $0; $0},), function(X, defaults=(1), captures=(T'cell)))
function X(.format, /) locals=.format frees=T:
  if (.format > 2):
    raise not_implemented_error()
  return list'global[T'free]`,
  ],
  [
    'a list comprehension runs here, with a variable of its own',
    'def f(x): return [x for x in x if x]',
    `
module <module>():
  f'name = function(f)
function f(x) locals=x,x,$0:
  return {$0 = []; for x in x {if x {list_append($0, x)}}; $0}`,
  ],
  [
    'captured variables of a comprehension get new cells',
    'def f(): return [lambda: (i, j) for i in a for j in i]',
    `
module <module>():
  f'name = function(f)
function f() locals=$0 cells=i,j:
  return {clear i'cell; clear j'cell; $0 = []; for i'cell in a'global {for j'cell in i'cell {list_append($0, function(<lambda>, captures=(i'cell, j'cell)))}}; $0}
function f.<locals>.<lambda>() frees=i,j:
  return (i'free, j'free)`,
  ],
  [
    'comprehension in a function that shows its locals',
    'def f(): return [locals() for i in a]',
    `
module <module>():
  f'name = function(f)
function f() locals=i,$0:
  return {try {$0 = []; for i in a'global {list_append($0, locals'global())}} finally {clear i}; $0}`,
  ],
  [
    'comprehensions of sets and dicts, nested',
    '{x: {y for y in x} for x in z}',
    `
module <module>() locals=x,y,y,$0,$1:
  {$0 = dict(); for x in z'name {dict_set($0, x, {$1 = set(); for y in x {set_add($1, y)}; $1})}; $0}`,
  ],
  [
    'a generator expression',
    'g = (x for x in y if x)',
    `
module <module>():
  g'name = function(<genexpr>)(get_iter(y'name))
generator <genexpr>(.0) locals=.0,x:
  for x in .0:
    if x:
      (yield x)`,
  ],
  [
    'an asynchronous comprehension',
    'async def f(): return [x async for x in y]',
    `
module <module>():
  f'name = function(f)
coroutine f() locals=x,$0,$1,$2,$3,$4:
  return {$0 = []; $1 = get_aiter(y'global); $2 = True; while $2 {try {$3 = (anext get_anext($1))} except as $4 {if is_stop_async($4) {$2 = False; continue}; raise}; x = $3; list_append($0, x)}; $0}`,
  ],
];

describe('lowering', () => {
  test.each(ROWS)('%s', (_title, text, expected) => {
    const { code } = compile(text);
    expect(`\n${printCore(code)}`).toBe(expected);
    checkCore(code);
  });

  test('-O drops assert and __debug__, -OO docstrings', () => {
    const text = '"doc"\nassert a\nx = __debug__';
    expect(printCore(compile(text, { optimize: 1 }).code)).toBe(
      "module <module>():\n  __doc__'name = 'doc'\n  x'name = False",
    );
    expect(printCore(compile(text, { optimize: 2 }).code)).toBe("module <module>():\n  x'name = False");
  });

  test('eval returns a value, single shows it', () => {
    expect(printCore(compile('a', { mode: 'eval' }).code)).toBe("module <module>():\n  return a'name");
    expect(printCore(compile('a', { mode: 'single' }).code)).toBe("module <module>():\n  print_expr(a'name)");
  });

  test('docstrings lose their indentation', () => {
    const { code } = compile('def f():\n  """ one\n\ttwo\n\n\t  three\n  """');
    expect(code.children[0]!.doc).toBe('one\ntwo\n\n  three\n');
  });

  test('reads that can not fail are marked', () => {
    const { code } = compile('def f(a):\n  if a: b = a\n  return b\n  for i in a: i\n  while a:\n    a\n    del a');
    expect(fastReads(code.children[0]!.body)).toEqual(['a', 'a', '?b', 'a', 'i', '?a', '?a']);
  });

  test('long sums and comparisons', () => {
    expect(printCore(compile(Array(10_000).fill('x').join('+')).code).length).toBeGreaterThan(100_000);
    expect(compile(`y = ${Array(10_000).fill('1').join('+')}`).code.body[0]).toMatchObject({
      value: { kind: 'Const', value: { type: 'int', value: 10_000 } },
    });
  });
});
