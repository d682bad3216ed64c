// The symbol table against CPython 3.14: scopes as its symtable module shows them, and its compiler's complaints.

import { describe, expect, test } from 'vitest';
import { parseModule } from '../parser/parser.ts';
import { SyntaxProblem } from '../problem.ts';
import { Source } from '../source.ts';
import { dumpSymbolTable } from './dump.ts';
import { mangle, type Scope } from './scope.ts';
import { buildSymbolTable } from './symtable.ts';

function tableOf(text: string): Scope {
  const source = Source.fromText(text, '<test>');
  return buildSymbolTable(parseModule(source, { mode: 'exec' }).tree, source);
}

/** One line a block; annotation scopes without a name in them are left out. */
function summary(scope: Scope): string[] {
  const symbols = [...scope.symbols.values()].map(symbol => `${symbol.name} ${symbol.scope}`).join(', ');
  if (scope.kind === 'annotation' && symbols === '.format local') return [];
  return [`${scope.kind} ${scope.name}: ${symbols}`, ...scope.children.flatMap(summary).map(line => `  ${line}`)];
}

const TABLES: readonly (readonly [string, readonly string[]])[] = [
  [
    'x = 1\ndef f(a, *b, c=x, **d): return a + y\n',
    ['module top: x local, f local', '  function f: a local, c local, b local, d local, y global_implicit'],
  ],
  [
    'def f():\n    x = 1\n    def g():\n        nonlocal x\n        x = 2\n    return g\n',
    ['module top: f local', '  function f: x cell, g local', '    function g: x free'],
  ],
  [
    'class C:\n    __a = 1\n    def m(self, __p): self.__b = super().m(__a)\n',
    [
      'module top: C local',
      '  class C: _C__a local, m local',
      '    annotation __annotate__: .format local, __classdict__ free',
      '    function m: self local, _C__p local, super global_implicit, __class__ free, _C__a global_implicit',
    ],
  ],
  [
    'def f(n):\n    return [lambda: x + n for x in range(n)], (y for y in n)\n',
    [
      'module top: f local',
      '  function f: n cell, range global_implicit, x cell',
      '    function lambda: x free, n free',
      '    function genexpr: .0 local, y local',
    ],
  ],
  [
    'def f():\n    print([y := x for x in z])\n    return y\n',
    ['module top: f local', '  function f: print global_implicit, z global_implicit, y local, x local'],
  ],
  ['[x for x in y]\n', ['module top: y global_implicit, x local']],
  [
    'x: int\nclass D:\n    if x:\n        a: str = 1\n',
    [
      'module top: x local, __conditional_annotations__ global_implicit, D local',
      '  annotation __annotate__: .format local, int global_implicit',
      '  class D: x global_implicit, a local, __conditional_annotations__ global_implicit',
      '    annotation __annotate__: .format local, __classdict__ free, str global_implicit',
    ],
  ],
  [
    'def f[T: int](a: T) -> T: ...\n',
    [
      'module top: f local',
      '  type parameters f: .defaults local, T cell',
      '    type variable T: .format local, int global_implicit',
      '    annotation __annotate__: .format local, T free',
      '    function f: a local',
    ],
  ],
  [
    'class C[U](B):\n    type A[V = U] = (U, V)\n',
    [
      'module top: C local',
      '  type parameters C: .type_params cell, .generic_base local, U cell, B global_implicit',
      '    class C: __type_params__ local, .type_params free, A local, U free',
      '      type parameters A: __classdict__ free, V cell, U free',
      '        type variable V: .format local, __classdict__ free, U free',
      '        type alias A: .format local, __classdict__ free, U free, V free',
    ],
  ],
  [
    "import a.b, c as d\nfrom e import *\ntry: pass\nexcept E as err: pass\nmatch d:\n    case {'k': v, **rest}: pass\n",
    ['module top: a local, d local, E global_implicit, err local, v local, rest local'],
  ],
  [
    'def f():\n    global g\n    g = 1\n    class C:\n        v = g\n        def m(self): return v\n    v = 2\n',
    [
      'module top: f local, g global_explicit',
      '  function f: g global_explicit, C local, v cell',
      '    class C: v local, g global_implicit, m local',
      '      annotation __annotate__: .format local, __classdict__ free',
      '      function m: self local, v free',
    ],
  ],
  [
    'class C:\n    v = 1\n    type A = v\n    def m(self, a: v): return v\n',
    [
      'module top: C local',
      '  class C: v local, A local, m local',
      '    type alias A: .format local, __classdict__ free, v global_implicit',
      '    annotation __annotate__: .format local, __classdict__ free, v global_implicit',
      '    function m: self local, a local, v global_implicit',
    ],
  ],
  [
    'from __future__ import annotations\ndef f(a: b): pass\n',
    ['module top: annotations local, f local', '  function f: a local'],
  ],
  ['def f():\n    x: y = 1\n', ['module top: f local', '  function f: x local']],
  [
    'class C:\n    def f(self): return __class__\n    x = [__class__ for _ in ()]\n',
    [
      'module top: C local',
      '  class C: f local, x local, _ local, __class__ global_implicit',
      '    annotation __annotate__: .format local, __classdict__ free',
      '    function f: self local, __class__ free',
    ],
  ],
];

/** Text, message, and line, offset, end line, end offset. */
const FAULTS: readonly (readonly [string, string, readonly number[]])[] = [
  ['def f():\n    x = 1\n    global x', "name 'x' is assigned to before global declaration", [3, 5, 3, 13]],
  ['def f():\n    print(x)\n    global x', "name 'x' is used prior to global declaration", [3, 5, 3, 13]],
  ['def f(x):\n    global x', "name 'x' is parameter and global", [2, 5, 2, 13]],
  ['def f(x):\n    nonlocal x', "name 'x' is parameter and nonlocal", [2, 5, 2, 15]],
  ['nonlocal x', 'nonlocal declaration not allowed at module level', [1, 1, 1, 11]],
  ['def f():\n    nonlocal x', "no binding for nonlocal 'x' found", [2, 5, 2, 15]],
  ['def f():\n    x: int\n    global x', "annotated name 'x' can't be global", [3, 5, 3, 13]],
  ['def f():\n    global x\n    x: int = 1', "annotated name 'x' can't be global", [3, 5, 3, 15]],
  ['def f():\n    nonlocal é, x', "no binding for nonlocal 'é' found", [2, 5, 2, 19]],
  ['é = 1; nonlocal y', 'nonlocal declaration not allowed at module level', [1, 9, 1, 19]],
  ['def f(é, a, a): pass', "duplicate argument 'a' in function definition", [1, 14, 1, 15]],
  ['lambda a, a: 1', "duplicate argument 'a' in function definition", [1, 11, 1, 12]],
  [
    '[i := 1 for i in range(3)]',
    "assignment expression cannot rebind comprehension iteration variable 'i'",
    [1, 2, 1, 3],
  ],
  [
    '[i for i in (j := range(3))]',
    'assignment expression cannot be used in a comprehension iterable expression',
    [1, 14, 1, 27],
  ],
  [
    '[i for i in range(3) for j in (k := [1])]',
    'assignment expression cannot be used in a comprehension iterable expression',
    [1, 32, 1, 40],
  ],
  [
    '[[i := 1 for j in range(3)] for i in range(3)]',
    "assignment expression cannot rebind comprehension iteration variable 'i'",
    [1, 3, 1, 4],
  ],
  [
    '[j for i in range(3) if (j := i) for j in range(2)]',
    "comprehension inner loop cannot rebind assignment expression target 'j'",
    [1, 38, 1, 39],
  ],
  [
    'class C:\n    [x := 1 for i in range(3)]',
    'assignment expression within a comprehension cannot be used in a class body',
    [2, 6, 2, 7],
  ],
  ['def f():\n    return [(yield 1) for x in y]', "'yield' inside list comprehension", [2, 14, 2, 21]],
  ['def f():\n    return {(yield 1) for x in y}', "'yield' inside set comprehension", [2, 14, 2, 21]],
  ['def f():\n    return {(yield 1): 2 for x in y}', "'yield' inside dict comprehension", [2, 14, 2, 21]],
  ['def f():\n    return ((yield 1) for x in y)', "'yield' inside generator expression", [2, 14, 2, 21]],
  ['def f(a: (yield)): pass', 'yield expression cannot be used within an annotation', [1, 11, 1, 16]],
  ['x: (yield) = 1', 'yield expression cannot be used within an annotation', [1, 5, 1, 10]],
  ['x: (y := 1) = 1', 'named expression cannot be used within an annotation', [1, 5, 1, 11]],
  ['async def f(a: (await x)): pass', 'await expression cannot be used within an annotation', [1, 17, 1, 24]],
  ['type X = (yield)', 'yield expression cannot be used within a type alias', [1, 11, 1, 16]],
  ['type X = (y := 1)', 'named expression cannot be used within a type alias', [1, 11, 1, 17]],
  ['type X[T: (y := 1)] = int', 'named expression cannot be used within a TypeVar bound', [1, 12, 1, 18]],
  ['type X[T: ((y := 1), 2)] = int', 'named expression cannot be used within a TypeVar constraint', [1, 13, 1, 19]],
  ['type X[T = (y := 1)] = int', 'named expression cannot be used within a TypeVar default', [1, 13, 1, 19]],
  ['type X[*T = (y := 1)] = int', 'named expression cannot be used within a TypeVarTuple default', [1, 14, 1, 20]],
  ['type X[**T = (y := 1)] = int', 'named expression cannot be used within a ParamSpec default', [1, 15, 1, 21]],
  ['def f[T](x: (y := 1)): pass', 'named expression cannot be used within an annotation', [1, 14, 1, 20]],
  ['class C[T](y := 1): pass', 'named expression cannot be used within the definition of a generic', [1, 12, 1, 18]],
  ['class C[T]((yield)): pass', 'yield expression cannot be used within the definition of a generic', [1, 13, 1, 18]],
  ['class C[T](await x): pass', 'await expression cannot be used within the definition of a generic', [1, 12, 1, 19]],
  ['type X[T, T] = int', "duplicate type parameter 'T'", [1, 11, 1, 12]],
  ['def f[T]():\n    nonlocal T', "nonlocal binding not allowed for type parameter 'T'", [2, 5, 2, 15]],
  [
    'class C[T]:\n    def m(self):\n        nonlocal T',
    "nonlocal binding not allowed for type parameter 'T'",
    [3, 9, 3, 19],
  ],
  ['__debug__ = 1', 'cannot assign to __debug__', [1, 1, 1, 10]],
  ['f(__debug__=1)', 'cannot assign to __debug__', [1, 3, 1, 14]],
  ['x.__debug__ = 1', 'cannot assign to __debug__', [1, 1, 1, 12]],
  ['del __debug__', 'cannot delete __debug__', [1, 5, 1, 14]],
  ['del x.__debug__', 'cannot delete __debug__', [1, 5, 1, 16]],
  ['class C(__debug__=1): pass', 'cannot assign to __debug__', [1, 9, 1, 20]],
  ['(__debug__ := 1)', 'cannot assign to __debug__', [1, 2, 1, 11]],
  ['try: pass\nexcept E as __debug__: pass', 'cannot assign to __debug__', [2, 1, 2, 28]],
  ['await x', "'await' outside function", [1, 1, 1, 8]],
  ['def f(): await x', "'await' outside async function", [1, 10, 1, 17]],
  [
    'def f(): return [await x for y in z]',
    'asynchronous comprehension outside of an asynchronous function',
    [1, 17, 1, 37],
  ],
  ['[x async for x in y]', 'asynchronous comprehension outside of an asynchronous function', [1, 1, 1, 21]],
  ['def f(): [x async for x in y]', 'asynchronous comprehension outside of an asynchronous function', [1, 10, 1, 30]],
  ['def f():\n    async with a: pass', "'async with' outside async function", [2, 5, 2, 23]],
  ['async for x in y: pass', "'async for' outside async function", [1, 1, 1, 23]],
  [
    'async def f():\n    async for x in y: pass\n    async with a as b: pass\n    def g(): await z',
    "'await' outside async function",
    [4, 14, 4, 21],
  ],
  [
    'async def f():\n    def g():\n        return [x for x in (await z)]',
    "'await' outside async function",
    [3, 29, 3, 36],
  ],
  [
    'def f():\n    async def g(): pass\n    return [x async for x in y]',
    'asynchronous comprehension outside of an asynchronous function',
    [3, 12, 3, 32],
  ],
  [
    'def f():\n    def g():\n        x = 1\n        nonlocal x',
    "name 'x' is assigned to before nonlocal declaration",
    [4, 9, 4, 19],
  ],
  [
    'def f():\n    def g():\n        print(x)\n        nonlocal x\n    x = 1',
    "name 'x' is used prior to nonlocal declaration",
    [4, 9, 4, 19],
  ],
  [
    'def f():\n    def g():\n        nonlocal x\n        global x\n    x = 1',
    "name 'x' is nonlocal and global",
    [3, 9, 3, 19],
  ],
  ['class C:\n    nonlocal x', "no binding for nonlocal 'x' found", [2, 5, 2, 15]],
  ['def f():\n    nonlocal __class__', "no binding for nonlocal '__class__' found", [2, 5, 2, 23]],
  [
    'class C:\n    def f(a=[y := 2 for _ in z]): pass',
    'assignment expression within a comprehension cannot be used in a class body',
    [2, 14, 2, 15],
  ],
  [
    'def f[T: [x := 1 for _ in y]](): pass',
    'assignment expression within a comprehension cannot be used in a TypeVar bound',
    [1, 11, 1, 12],
  ],
  [
    'class C[T]([x := 1 for _ in y]): pass',
    'assignment expression within a comprehension cannot be used within the definition of a generic',
    [1, 13, 1, 14],
  ],
  [
    'type X = [x := 1 for _ in y]',
    'assignment expression within a comprehension cannot be used in a type alias',
    [1, 11, 1, 12],
  ],
  ['def f[__classdict__](): pass', "reserved name '__classdict__' cannot be used for type parameter", [1, 7, 1, 20]],
  [
    'from __future__ import annotations\ndef f(a: (yield)): pass',
    'yield expression cannot be used within an annotation',
    [2, 11, 2, 16],
  ],
  [
    'def f(): pass\nfrom __future__ import annotations',
    'from __future__ imports must occur at the beginning of the file',
    [2, 1, 2, 35],
  ],
  [
    'def f():\n    from __future__ import annotations',
    'from __future__ imports must occur at the beginning of the file',
    [2, 5, 2, 39],
  ],
  ['x = 1\nglobal x', "name 'x' is assigned to before global declaration", [2, 1, 2, 9]],
  ['print(x)\nglobal x', "name 'x' is used prior to global declaration", [2, 1, 2, 9]],
  ['class C:\n    x = 1\n    global x', "name 'x' is assigned to before global declaration", [3, 5, 3, 13]],
];

test.each(TABLES)('%j', (text, expected) => {
  expect(summary(tableOf(text))).toEqual(expected);
});

test.each(FAULTS)('fault in %j', (text, message, range) => {
  try {
    tableOf(text);
  } catch (problem) {
    if (!(problem instanceof SyntaxProblem)) throw problem;
    expect(problem.message).toBe(message);
    expect([problem.line, problem.offset, problem.endLine, problem.endOffset]).toEqual(range);
    return;
  }
  throw new Error('no problem was found');
});

describe('inlined comprehensions', () => {
  test('are found by node, with names of their own', () => {
    const top = tableOf('def f(x):\n    return [x for x in x]\n');
    const inner = top.children.find(child => child.name === 'f')!;
    expect(inner.children).toEqual([]);
    const statement = inner.node.kind === 'FunctionDef' ? inner.node.body[0]! : null;
    const comprehension = statement?.kind === 'Return' ? statement.value! : null;
    const scope = top.scopeOf(comprehension!);
    expect([scope.comprehension, scope.isInlined, scope.lookup('x')?.scope]).toEqual(['list', true, 'local']);
  });
});

test('private names', () => {
  const names = [mangle('C', '__x'), mangle('_C', '__x'), mangle('__', '__x'), mangle('C', '__x__'), mangle('C', '_x')];
  expect(names).toEqual(['_C__x', '_C__x', '__x', '__x__', '_x']);
});

test('the dump is that of python -m symtable', () => {
  expect(dumpSymbolTable(tableOf('def f(a): return a\n'), 'f.py')).toBe(
    [
      "symbol table for module from file 'f.py':",
      "    local symbol 'f': def_local",
      '',
      "    symbol table for annotation '__annotate__':",
      "        local symbol '.format': use, def_param",
      '',
      "    symbol table for function 'f':",
      "        local symbol 'a': use, def_param",
      '',
      '',
    ].join('\n'),
  );
});
