// The lowering of operators, displays, calls and statements, by example: a program, and its core tree as printCore shows
// it. What has scopes of its own stands in lower.test.ts.

import { describe, expect, test } from 'vitest';
import { compileSource } from '../compile.ts';
import { Source } from '../source.ts';
import { checkCore } from './check.ts';
import { printCore } from './print.ts';

const ROWS: readonly (readonly [string, string, string])[] = [
  [
    'a chained comparison',
    'a < b.c < d',
    `
module <module>() locals=$0:
  ((a'name < {$0 = b'name.c; $0}) and ($0 < d'name))`,
  ],
  [
    'walrus',
    'def f(): return (y := x) + y',
    `
module <module>():
  f'name = function(f)
function f() locals=y,$0:
  return ({$0 = y = x'global; $0} + y)`,
  ],
  [
    'and, or, not with constants',
    '(1 and x, 0 or y, not z, not a in b, a and b or c)',
    `
module <module>():
  (x'name, y'name, not z'name, (a'name not in b'name), ((a'name and b'name) or c'name))`,
  ],
  [
    'folding',
    '(2 * 3 + 4, -1, "a" * 3, 7 // -2, 7 % -2, 1 << 2, 2 ** 100, 2 ** 1000, 1 / 0, (1, "b")[1])',
    `
module <module>():
  (10, -1, 'aaa', -4, -1, 4, (2 ** 100), (2 ** 1000), (1 / 0), 'b')`,
  ],
  [
    'containers of constants that only serve to look in',
    `x in [1, 2]
x not in {1, 2}
for i in [1, 2]: pass`,
    `
module <module>():
  (x'name in (1, 2))
  (x'name not in frozenset({1, 2}))
  for i'name in (1, 2):
    pass`,
  ],
  [
    'constant conditions',
    `if 0: a
elif 1: b
else: c
while 1: d
while 0: e
x = y if 1 else z`,
    `
module <module>():
  b'name
  while True:
    d'name
  x'name = y'name`,
  ],
  [
    'displays with stars',
    `[a, *b, c]
{*a}
(*a, b)
{1: 2, **a, 3: 4}`,
    `
module <module>() locals=$0:
  {$0 = [a'name]; list_extend($0, b'name); list_append($0, c'name); $0}
  {$0 = set(); set_update($0, a'name); $0}
  list_to_tuple({$0 = []; list_extend($0, a'name); list_append($0, b'name); $0})
  {$0 = dict(1: 2); dict_update($0, a'name); dict_update($0, dict(3: 4)); $0}`,
  ],
  [
    'calls with stars',
    `f(*a)
f(1, *a, k=2, **b, j=3)
o.m(**a)`,
    `
module <module>() locals=$0,$1,$2:
  {$0 = f'name; $0(*a'name)}
  {$0 = f'name; $0(*{$1 = [1]; list_extend($1, a'name); $1}, **{$2 = dict('k': 2); dict_merge($2, b'name, $0); dict_merge($2, dict('j': 3), $0); $2})}
  {$0 = o'name.m; $0(*(), **{$1 = dict(); dict_merge($1, a'name, $0); $1})}`,
  ],
  [
    'unpacking',
    `a, (b, *c), d.e, f[0] = x = y
for i, j in k: pass`,
    `
module <module>():
  (a'name, (b'name, *c'name), d'name.e, f'name[0]) = x'name = y'name
  for (i'name, j'name) in k'name:
    pass`,
  ],
  [
    'augmented assignment and del',
    `a += 1
a.b *= c
a[b:c] -= d
del a, (b.c, d[0])`,
    `
module <module>():
  a'name += 1
  a'name.b *= c'name
  a'name[b'name:c'name:] -= d'name
  del a'name
  del b'name.c
  del d'name[0]`,
  ],
  [
    'imports',
    `import a.b, c.d.e as f
from .. import g as h, i
from j import *`,
    `
module <module>() locals=$0:
  a'name = import_name('a.b', None, 0)
  f'name = import_from(import_from(import_name('c.d.e', None, 0), 'd'), 'e')
  $0 = import_name('', ('g', 'i'), 2)
  h'name = import_from($0, 'g')
  i'name = import_from($0, 'i')
  import_star(import_name('j', ('*',), 0))`,
  ],
  [
    'assert',
    'assert a, b',
    `
module <module>():
  if not a'name:
    raise assertion_error(b'name)`,
  ],
  [
    'with',
    'with a as b.c, d: return_',
    `
module <module>() locals=$0,$1,$2,$3,$4,$5,$6,$7,$8,$9:
  $0 = a'name
  $1 = with_exit($0, False)
  $2 = with_enter($0, False)()
  $3 = True
  try:
    try:
      b'name.c = $2
      $5 = d'name
      $6 = with_exit($5, False)
      $7 = with_enter($5, False)()
      $8 = True
      try:
        try:
          return_'name
        except as $9:
          $8 = False
          if not $6(*exception_triple($9)):
            raise
      finally:
        if $8:
          $6(None, None, None)
    except as $4:
      $3 = False
      if not $1(*exception_triple($4)):
        raise
  finally:
    if $3:
      $1(None, None, None)`,
  ],
  [
    'async with and async for',
    `async def f():
  async with a: pass
  async for x in y: pass
  else: z`,
    `
module <module>():
  f'name = function(f)
coroutine f() locals=x,$0,$1,$2,$3,$4:
  $0 = a'global
  $1 = with_exit($0, True)
  $2 = (aenter with_enter($0, True)())
  $3 = True
  try:
    try:
      pass
    except as $4:
      $3 = False
      if not (aexit $1(*exception_triple($4))):
        raise
  finally:
    if $3:
      (aexit $1(None, None, None))
  $0 = get_aiter(y'global)
  $1 = True
  while $1:
    try:
      $2 = (anext get_anext($0))
    except as $3:
      if is_stop_async($3):
        $1 = False
        continue
      raise
    x = $2
  else:
    z'global`,
  ],
  [
    'try with everything',
    `try: a
except A as e: b
except: c
else: d
finally: f`,
    `
module <module>():
  try:
    try:
      a'name
    except A'name as e'name:
      try:
        b'name
      finally:
        e'name = None
        del e'name
    except:
      c'name
    else:
      d'name
  finally:
    f'name`,
  ],
  [
    'except*',
    `try: a
except* A as e: b`,
    `
module <module>() locals=$0,$1,$2,$3,$4,$5,$6:
  try:
    a'name
  except as $0:
    $1 = $0
    $2 = []
    ($4, $1, $6) = group_split($1, A'name)
    if ($4 is not None):
      if $6:
        try:
          throw($4)
        except as $5:
          $5 = None
      set_handled($4)
      try:
        e'name = $4
        try:
          b'name
        finally:
          e'name = None
          del e'name
      except as $5:
        list_append($2, $5)
      set_handled($0)
    list_append($2, $1)
    $3 = group_rest($2, $0)
    if ($3 is not None):
      reraise($3)`,
  ],
  [
    'match: values, captures, guards',
    `match x:
  case 1 | None: a
  case y if y: b
  case _: c`,
    `
module <module>() locals=$0:
  $0 = x'name
  if (($0 == 1) or ($0 is None)):
    a'name
  elif {y'name = $0; y'name}:
    b'name
  else:
    c'name`,
  ],
  [
    'match: sequences',
    `match x:
  case []: a
  case [1, *y]: b
  case [z, *_, 2]: c`,
    `
module <module>() locals=$0,$1,$2,$3,$4:
  $0 = x'name
  if (match_sequence($0) and (match_length($0) == 0)):
    a'name
  elif (match_sequence($0) and (match_length($0) >= 1) and {($1, *$2) = $0; ($1 == 1)}):
    y'name = $2
    b'name
  elif (match_sequence($0) and (match_length($0) >= 2) and {$3 = $0[0]; True} and {$4 = $0[(match_length($0) - 1)]; ($4 == 2)}):
    z'name = $3
    c'name`,
  ],
  [
    'match: mappings and classes',
    `match x:
  case {"k": [a], **r}: b
  case C(1, k=y) as z: c`,
    `
module <module>() locals=$0,$1,$2,$3,$4,$5,$6,$7,$8:
  $0 = x'name
  if (match_mapping($0) and (match_length($0) >= 1) and {$1 = ('k',); $2 = match_keys($0, $1); ($2 is not None)} and {($3,) = $2; match_sequence($3)} and (match_length($3) == 1) and {($4,) = $3; True} and {$5 = match_rest($0, $1); True}):
    a'name = $4
    r'name = $5
    b'name
  elif ({$6 = match_class($0, C'name, 1, ('k',)); ($6 is not None)} and {($7, $8) = $6; ($7 == 1)}):
    y'name = $8
    z'name = $0
    c'name`,
  ],
  [
    'match: alternatives bind the same names',
    `match x:
  case [a] | {"k": a}: b`,
    `
module <module>() locals=$0,$1,$2,$3,$4,$5:
  $0 = x'name
  if ((match_sequence($0) and (match_length($0) == 1) and {($1,) = $0; True} and {$2 = $1; True}) or (match_mapping($0) and (match_length($0) >= 1) and {$3 = ('k',); $4 = match_keys($0, $3); ($4 is not None)} and {($5,) = $4; True} and {$2 = $5; True})):
    a'name = $2
    b'name`,
  ],
  [
    'f-strings',
    `f"a{b}{c!r:>{d}}"
f"{a}"
f""`,
    `
module <module>():
  concat('a', format(b'name), format(c'name!r, concat('>', format(d'name))))
  format(a'name)`,
  ],
  [
    't-strings',
    't"a{b + 1!r:{c}}{d}"',
    `
module <module>():
  make_template(('a', '', ''), (make_interpolation((b'name + 1), 'b + 1', 'r', format(c'name)), make_interpolation(d'name, 'd', None, '')))`,
  ],
  [
    'yield, yield from, await',
    `def f():
  x = yield
  yield from y
async def g(): await x`,
    `
module <module>():
  f'name = function(f)
  g'name = function(g)
generator f() locals=x:
  x = (yield None)
  (yield from y'global)
coroutine g():
  (await x'global)`,
  ],
  [
    'super without arguments: which parts there are',
    `class C:
  def f(): super()
  def g(self):
    def h(x): self; return super
  def i(self): return [super() for _ in x]
def j(a): super()`,
    `
module <module>():
  C'name = build_class(function(C), 'C', (), None)
  j'name = function(j)
class C() cells=__class__,__classdict__:
  __module__'name = __name__'name
  __qualname__'name = 'C'
  __firstlineno__'name = 1
  __classdict__'cell = load_locals()
  f'name = function(f, captures=(__class__'cell))
  g'name = function(g, captures=(__class__'cell))
  i'name = function(i, captures=(__class__'cell))
  __static_attributes__'name = ()
  __classdictcell__'name = cell(__classdict__'cell)
  __classcell__'name = cell(__class__'cell)
  return cell(__class__'cell)
function C.f() frees=__class__:
  zero_super(super'global)
function C.g(self) locals=self,h cells=self frees=__class__:
  h = function(h, captures=(__class__'free, self'cell))
function C.g.<locals>.h(x) locals=x frees=__class__,self:
  self'free
  return super'global
function C.i(self) locals=self,_,$0 frees=__class__:
  return {$0 = []; for _ in x'global {list_append($0, zero_super(super'global, self, cell(__class__'free)))}; $0}
function j(a) locals=a:
  zero_super(super'global, a)`,
  ],
  [
    'an elif chain is nested in orelse',
    `if a: b
elif c: d
else: e`,
    `
module <module>():
  if a'name:
    b'name
  elif c'name:
    d'name
  else:
    e'name`,
  ],
];

describe('lowering', () => {
  test.each(ROWS)('%s', (_title, text, expected) => {
    const { code } = compileSource(Source.fromText(text, '<test>'));
    expect(`\n${printCore(code)}`).toBe(expected);
    checkCore(code);
  });
});
