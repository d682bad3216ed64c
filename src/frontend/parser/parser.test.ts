// The parser's table of examples: source and tree, source and complaint. Every expectation is what CPython 3.14 says.
//
// Trees are shortened for the eye: a name that is read is just itself, `:a` is stored to, `~a` deleted; a constant is
// its repr, and the Load context is left out.

import { describe, expect, test } from 'vitest';
import { dumpAst } from '../dump.ts';
import { SyntaxProblem } from '../problem.ts';
import { Source } from '../source.ts';
import { type ParseMode, parseModule } from './parser.ts';

const TREES: readonly [source: string, tree: string][] = [
  ['x = y = 1, *z', 'Assign(targets=[:x, :y], value=Tuple(elts=[1, Starred(value=z)]))'],
  ['x: int = 0', 'AnnAssign(target=:x, annotation=int, value=0, simple=1)'],
  ['(a.b) += yield', "AugAssign(target=Attribute(value=a, attr='b', ctx=Store()), op=Add(), value=Yield())"],
  [
    '*a, [b, c.d] = e',
    "Assign(targets=[Tuple(elts=[Starred(value=:a, ctx=Store()), List(elts=[:b, Attribute(value=c, attr='d', ctx=Store())], ctx=Store())], ctx=Store())], value=e)",
  ],
  [
    'a if b else lambda x, /, y=1, *z, w, **k: -x ** 2',
    "Expr(value=IfExp(test=b, body=a, orelse=Lambda(args=arguments(posonlyargs=[arg(arg='x')], args=[arg(arg='y')], vararg=arg(arg='z'), kwonlyargs=[arg(arg='w')], kw_defaults=[None], kwarg=arg(arg='k'), defaults=[1]), body=UnaryOp(op=USub(), operand=BinOp(left=x, op=Pow(), right=2)))))",
  ],
  [
    'not a < b <= c or d and e',
    'Expr(value=BoolOp(op=Or(), values=[UnaryOp(op=Not(), operand=Compare(left=a, ops=[Lt(), LtE()], comparators=[b, c])), BoolOp(op=And(), values=[d, e])]))',
  ],
  [
    'f(a, *b, c=1, **d)[1:2, ::3]',
    "Expr(value=Subscript(value=Call(func=f, args=[a, Starred(value=b)], keywords=[keyword(arg='c', value=1), keyword(value=d)]), slice=Tuple(elts=[Slice(lower=1, upper=2), Slice(step=3)])))",
  ],
  [
    '{**a, b: [c for c in d if e]}',
    'Expr(value=Dict(keys=[None, b], values=[a, ListComp(elt=c, generators=[comprehension(target=:c, iter=d, ifs=[e], is_async=0)])]))',
  ],
  [
    '(x async for x in y)',
    'Expr(value=GeneratorExp(elt=x, generators=[comprehension(target=:x, iter=y, is_async=1)]))',
  ],
  [
    "'a' 'b' f'{x!r:>{w}}{{{y = }'",
    "Expr(value=JoinedStr(values=['ab', FormattedValue(value=x, conversion=114, format_spec=JoinedStr(values=['>', FormattedValue(value=w, conversion=-1)])), '{y = ', FormattedValue(value=y, conversion=114)]))",
  ],
  [
    "t'{x}' t'{ y = :z}'",
    "Expr(value=TemplateStr(values=[Interpolation(value=x, str='x', conversion=-1), ' y = ', Interpolation(value=y, str=' y', conversion=-1, format_spec=JoinedStr(values=['z']))]))",
  ],
  ["b'\\x00' b'\\n'", "Expr(value=b'\\x00\\n')"],
  [
    '1_000, 0xff, 1e3, 2j, 12345678901234567890',
    'Expr(value=Tuple(elts=[1000, 255, 1000.0, 2j, 12345678901234567890]))',
  ],
  ['from .. import a as b, c', "ImportFrom(names=[alias(name='a', asname='b'), alias(name='c')], level=2)"],
  [
    'del a, (b[0], c.d)',
    "Delete(targets=[~a, Tuple(elts=[Subscript(value=b, slice=0, ctx=Del()), Attribute(value=c, attr='d', ctx=Del())], ctx=Del())])",
  ],
  [
    'type A[T: int = str, *Ts, **P] = T',
    "TypeAlias(name=:A, type_params=[TypeVar(name='T', bound=int, default_value=str), TypeVarTuple(name='Ts'), ParamSpec(name='P')], value=T)",
  ],
  [
    '@d\nasync def f[T](a, *, b: int = 1) -> T:\n  await x\n',
    "AsyncFunctionDef(name='f', args=arguments(args=[arg(arg='a')], kwonlyargs=[arg(arg='b', annotation=int)], kw_defaults=[1]), body=[Expr(value=Await(value=x))], decorator_list=[d], returns=T, type_params=[TypeVar(name='T')])",
  ],
  ['class C(A, m=B): pass', "ClassDef(name='C', bases=[A], keywords=[keyword(arg='m', value=B)], body=[Pass()])"],
  [
    'try:\n  a\nexcept (A, B) as e:\n  b\nelse:\n  c\nfinally:\n  d\n',
    "Try(body=[Expr(value=a)], handlers=[ExceptHandler(type=Tuple(elts=[A, B]), name='e', body=[Expr(value=b)])], orelse=[Expr(value=c)], finalbody=[Expr(value=d)])",
  ],
  [
    'try: a\nexcept* A, B: b',
    'TryStar(body=[Expr(value=a)], handlers=[ExceptHandler(type=Tuple(elts=[A, B]), body=[Expr(value=b)])])',
  ],
  [
    'with (a as b, c): d',
    'With(items=[withitem(context_expr=a, optional_vars=:b), withitem(context_expr=c)], body=[Expr(value=d)])',
  ],
  [
    'with (a, b) as c: d',
    'With(items=[withitem(context_expr=Tuple(elts=[a, b]), optional_vars=:c)], body=[Expr(value=d)])',
  ],
  [
    'if a: b\nelif c: d\nelse: e',
    'If(test=a, body=[Expr(value=b)], orelse=[If(test=c, body=[Expr(value=d)], orelse=[Expr(value=e)])])',
  ],
  [
    'for a, *b in c: break\nelse: pass',
    'For(target=Tuple(elts=[:a, Starred(value=:b, ctx=Store())], ctx=Store()), iter=c, body=[Break()], orelse=[Pass()])',
  ],
  [
    'match x:\n  case [1, -2.5, *_] | {"k": v, **r} | A.B(c, d=None) as e if f: pass',
    "Match(subject=x, cases=[match_case(pattern=MatchAs(pattern=MatchOr(patterns=[MatchSequence(patterns=[MatchValue(value=1), MatchValue(value=UnaryOp(op=USub(), operand=2.5)), MatchStar()]), MatchMapping(keys=['k'], patterns=[MatchAs(name='v')], rest='r'), MatchClass(cls=Attribute(value=A, attr='B'), patterns=[MatchAs(name='c')], kwd_attrs=['d'], kwd_patterns=[MatchSingleton(value=None)])]), name='e'), guard=f, body=[Pass()])])",
  ],
];

const COMPLAINTS: readonly [source: string, complaint: string][] = [
  ['f(a b)', 'SyntaxError: invalid syntax. Perhaps you forgot a comma? [1:3-1:6]'],
  ['print "x"', "SyntaxError: Missing parentheses in call to 'print'. Did you mean print(...)? [1:1-1:10]"],
  ['if x = 3: pass', "SyntaxError: invalid syntax. Maybe you meant '==' or ':=' instead of '='? [1:4-1:9]"],
  ['f() = 1', "SyntaxError: cannot assign to function call here. Maybe you meant '==' instead of '='? [1:1-1:4]"],
  ['def f():\nx', 'IndentationError: expected an indented block after function definition on line 1 [2:1-2:2]'],
  ['  x', 'IndentationError: unexpected indent [1:2-1:-1]'],
  ['(a, b', "SyntaxError: '(' was never closed [1:1-1:0]"],
  ['x = (1 2)]', "SyntaxError: unmatched ']' [1:10-1:10]"],
  ['while True print(1)', 'SyntaxError: invalid syntax [1:12-1:17]'],
  ['f(a=1, b)', 'SyntaxError: positional argument follows keyword argument [1:9-1:10]'],
  ['f(x for x in y, 1)', 'SyntaxError: Generator expression must be parenthesized [1:3-1:15]'],
  ['{1: 2, 3}', "SyntaxError: ':' expected after dictionary key [1:8-1:0]"],
  ['[x, y for x in z]', 'SyntaxError: did you forget parentheses around the comprehension target? [1:2-1:6]'],
  ['def f(a=1, b): pass', 'SyntaxError: parameter without a default follows parameter with a default [1:12-1:13]'],
  ['a if b', "SyntaxError: expected 'else' after 'if' expression [1:1-1:7]"],
  ['import a from b', "SyntaxError: Did you mean to use 'from ... import ...' instead? [1:1-1:16]"],
  ['try: pass', "SyntaxError: expected 'except' or 'finally' block [1:10-1:-1]"],
  ['with a as f(): pass', 'SyntaxError: cannot assign to function call [1:11-1:14]'],
  ['del f()', 'SyntaxError: cannot delete function call [1:5-1:8]'],
  ['f"{}"', "SyntaxError: f-string: valid expression required before '}' [1:4-1:5]"],
  ['f"{a b}"', 'SyntaxError: invalid syntax. Perhaps you forgot a comma? [1:4-1:7]'],
  ['f"{a!x}"', "SyntaxError: f-string: invalid conversion character 'x': expected 's', 'r', or 'a' [1:6-1:7]"],
  [
    '"\\x"',
    "SyntaxError: (unicode error) 'unicodeescape' codec can't decode bytes in position 0-1: truncated \\xXX escape [1:1-1:5]",
  ],
  ['match x:\n  case A(b=1, c): pass', 'SyntaxError: positional patterns follow keyword patterns [2:15-2:16]'],
  ['é = ü ö', 'SyntaxError: invalid syntax [1:7-1:8]'],
  ['x +\n', 'SyntaxError: invalid syntax [1:4-1:5]'],
  ['class C\n  pass', "SyntaxError: expected ':' [1:8-1:9]"],
  ['else: pass', 'SyntaxError: invalid syntax [1:1-1:5]'],
  ['(*a)', 'SyntaxError: cannot use starred expression here [1:2-1:4]'],
  ['1 + not 2', "SyntaxError: 'not' after an operator must be parenthesized [1:5-1:10]"],
  ['"a" t"b"', 'SyntaxError: cannot mix t-string literals with string or bytes literals [1:1-1:9]'],
  ['x = 1\n  y', 'IndentationError: unexpected indent [2:2-2:-1]'],
];

const POSITIONS = `Module(
  body=[
    Assign(
      targets=[
        Name(
          id='é',
          ctx=Store(),
          lineno=1,
          col_offset=0,
          end_lineno=1,
          end_col_offset=2)],
      value=Call(
        func=Name(
          id='f',
          ctx=Load(),
          lineno=1,
          col_offset=5,
          end_lineno=1,
          end_col_offset=6),
        args=[
          Name(
            id='x',
            ctx=Load(),
            lineno=1,
            col_offset=7,
            end_lineno=1,
            end_col_offset=8)],
        lineno=1,
        col_offset=5,
        end_lineno=1,
        end_col_offset=9),
      lineno=1,
      col_offset=0,
      end_lineno=1,
      end_col_offset=9)])`;

function parse(source: string, mode: ParseMode = 'exec') {
  return parseModule(Source.fromText(source, '<test>'), { mode });
}

function shortened(dump: string): string {
  return dump
    .replace(/^Module\(body=\[/, '')
    .replace(/\]\)$/, '')
    .replace(/Name\(id='(\w+)', ctx=Load\(\)\)/g, '$1')
    .replace(/Name\(id='(\w+)', ctx=Store\(\)\)/g, ':$1')
    .replace(/Name\(id='(\w+)', ctx=Del\(\)\)/g, '~$1')
    .replace(/Constant\(value=([^()]*?)\)/g, '$1')
    .replaceAll(', ctx=Load()', '');
}

function complaint(source: string): string {
  try {
    parse(source);
  } catch (problem) {
    if (!(problem instanceof SyntaxProblem)) throw problem;
    const { kind, message, line, offset, endLine, endOffset } = problem;
    return `${kind}: ${message} [${line}:${offset}-${endLine}:${endOffset}]`;
  }
  return 'none';
}

test.each(TREES)('%j', (source, tree) => {
  expect(shortened(dumpAst(parse(source).tree))).toBe(tree);
});

test.each(COMPLAINTS)('%j is no program', (source, expected) => {
  expect(complaint(source)).toBe(expected);
});

test('positions count lines from 1 and bytes from 0', () => {
  expect(dumpAst(parse('é = f(x)\n').tree, { includeAttributes: true, indent: 2 })).toBe(POSITIONS);
});

describe('other kinds of input', () => {
  test('an expression', () => expect(dumpAst(parse('a, b', 'eval').tree)).toMatch(/^Expression\(body=Tuple/));
  test('a line at the prompt', () =>
    expect(dumpAst(parse('if a: b\n', 'single').tree)).toMatch(/^Interactive\(body=\[If/));
  test('a signature', () =>
    expect(dumpAst(parse('(int, *str) -> bool', 'func_type').tree)).toMatch(/^FunctionType\(argtypes=/));
});

describe('size', () => {
  test.each(['(', '-', 'not ', 'lambda: ', 'x**', 'a if b else '])('a hundred thousand %j end in a complaint', part => {
    expect(complaint(`${part.repeat(100_000)}1`)).toMatch(
      /^(SyntaxError: too many nested parentheses|MemoryError: Parser stack overflowed)/,
    );
  });

  test('a long line beyond ASCII takes linear time', () => {
    expect(() => parse(`x = "${'é'.repeat(50_000)}"; ${'y; '.repeat(20_000)}`)).not.toThrow();
  });
});

test('an invalid escape is a warning', () => {
  expect(parse("x = '\\d'\n").warnings).toEqual([
    {
      category: 'SyntaxWarning',
      message:
        '"\\d" is an invalid escape sequence. Such sequences will not work in the future. ' +
        'Did you mean "\\\\d"? A raw string is also an option.',
      line: 1,
    },
  ]);
});
