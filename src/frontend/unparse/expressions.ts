// Expressions back to source text, spelled as ast.unparse does.

import type { Expr, Node, TypeParam } from '../ast.ts';
import type { Literal } from '../literal.ts';
import { literalRepr } from '../literal-repr.ts';
import { BINARY, COMPARE, Level, OPERAND, parenthesize, UNARY } from './levels.ts';
import { type Piece, quotedPieces } from './quotes.ts';

export function expressionText(node: Expr, level: Level = Level.Test): string {
  switch (node.kind) {
    case 'Constant':
      return (node.prefix ?? '') + constantText(node.value);
    case 'Name':
      return node.id;
    case 'Attribute':
      return `${expressionText(node.value, Level.Atom)}${isInteger(node.value) ? ' ' : ''}.${node.attr}`;
    case 'Subscript':
      return `${expressionText(node.value, Level.Atom)}[${indexText(node.slice)}]`;
    case 'Slice':
      return sliceText(node);
    case 'Call':
      return `${expressionText(node.func, Level.Atom)}(${argumentsText(node.args, node.keywords)})`;
    case 'BinOp': {
      const [operator, own] = BINARY[node.op];
      const [left, right] = node.op === 'Pow' ? [own + 1, own] : [own, own + 1];
      const inside = `${expressionText(node.left, left)} ${operator} ${expressionText(node.right, right)}`;
      return parenthesize(level > own, inside);
    }
    case 'UnaryOp': {
      const [operator, own] = UNARY[node.op];
      return parenthesize(level > own, operator + expressionText(node.operand, own));
    }
    case 'BoolOp': {
      const own = node.op === 'And' ? Level.And : Level.Or;
      // Each operand is taken to bind tighter than the one before: not needed, but what CPython does.
      const operands = node.values.map((each, i) => expressionText(each, Math.min(own + 1 + i, Level.Atom)));
      return parenthesize(level > own, operands.join(node.op === 'And' ? ' and ' : ' or '));
    }
    case 'Compare': {
      const operands = [node.left, ...node.comparators].map(each => expressionText(each, Level.Compare + 1));
      const links = node.ops.map((op, i) => ` ${COMPARE[op]} ${operands[i + 1]}`);
      return parenthesize(level > Level.Compare, operands[0] + links.join(''));
    }
    case 'IfExp': {
      const [body, test] = [node.body, node.test].map(each => expressionText(each, Level.Test + 1));
      return parenthesize(level > Level.Test, `${body} if ${test} else ${expressionText(node.orelse)}`);
    }
    case 'Lambda': {
      const parameters = parametersText(node.args);
      const head = parameters === '' ? 'lambda' : `lambda ${parameters}`;
      return parenthesize(level > Level.Test, `${head}: ${expressionText(node.body)}`);
    }
    case 'NamedExpr': {
      const inside = `${expressionText(node.target, Level.Atom)} := ${expressionText(node.value, Level.Atom)}`;
      return parenthesize(level > Level.Walrus, inside);
    }
    case 'Tuple':
      return parenthesize(node.elts.length === 0 || level > Level.Tuple, tupleItems(node.elts));
    case 'List':
      return `[${listText(node.elts)}]`;
    case 'Set':
      // Empty braces would be a dict.
      return node.elts.length === 0 ? '{*()}' : `{${listText(node.elts)}}`;
    case 'Dict':
      return `{${node.keys.map((key, i) => entryText(key, node.values[i]!)).join(', ')}}`;
    case 'ListComp':
      return `[${expressionText(node.elt)}${clausesText(node.generators)}]`;
    case 'SetComp':
      return `{${expressionText(node.elt)}${clausesText(node.generators)}}`;
    case 'GeneratorExp':
      return `(${expressionText(node.elt)}${clausesText(node.generators)})`;
    case 'DictComp':
      return `{${entryText(node.key, node.value)}${clausesText(node.generators)}}`;
    case 'Starred':
      return `*${expressionText(node.value, OPERAND)}`;
    case 'Await':
      return parenthesize(level > Level.Await, `await ${expressionText(node.value, Level.Atom)}`);
    case 'Yield': {
      const inside = node.value === null ? 'yield' : `yield ${expressionText(node.value, Level.Atom)}`;
      return parenthesize(level > Level.Yield, inside);
    }
    case 'YieldFrom':
      return parenthesize(level > Level.Yield, `yield from ${expressionText(node.value, Level.Atom)}`);
    case 'JoinedStr':
      return `f${quotedPieces(node.values.map(pieceOf))}`;
    case 'TemplateStr':
      return `t${quotedPieces(node.values.map(pieceOf))}`;
    case 'FormattedValue':
    case 'Interpolation':
      return fieldText(node);
  }
}

/** Infinity has no literal; one too large stands for it. */
export function constantText(value: Literal): string {
  switch (value.type) {
    case 'Ellipsis':
      return '...';
    case 'float':
    case 'complex':
      return literalRepr(value).replace('inf', '1e309');
    case 'tuple':
      return `(${value.items.map(constantText).join(', ')}${value.items.length === 1 ? ',' : ''})`;
    default:
      return literalRepr(value);
  }
}

/** The space in `3 .real`: without it the dot would belong to the number. Python's booleans are numbers too. */
function isInteger(node: Expr): boolean {
  return node.kind === 'Constant' && (node.value.type === 'int' || node.value.type === 'bool');
}

function indexText(node: Expr): string {
  return node.kind === 'Tuple' && node.elts.length > 0 ? tupleItems(node.elts) : expressionText(node);
}

function listText(nodes: readonly Expr[]): string {
  return nodes.map(each => expressionText(each)).join(', ');
}

function tupleItems(nodes: readonly Expr[]): string {
  return nodes.length === 1 ? `${expressionText(nodes[0]!)},` : listText(nodes);
}

function sliceText({ lower, upper, step }: Node<'Slice'>): string {
  const [from, to] = [lower, upper].map(each => (each === null ? '' : expressionText(each)));
  return `${from}:${to}${step === null ? '' : `:${expressionText(step)}`}`;
}

export function argumentsText(args: readonly Expr[], keywords: readonly Node<'keyword'>[]): string {
  const named = keywords.map(({ arg, value }) => `${arg === null ? '**' : `${arg}=`}${expressionText(value)}`);
  return [...args.map(each => expressionText(each)), ...named].join(', ');
}

function entryText(key: Expr | null, value: Expr): string {
  return key === null ? `**${expressionText(value, OPERAND)}` : `${expressionText(key)}: ${expressionText(value)}`;
}

function clausesText(clauses: readonly Node<'comprehension'>[]): string {
  const texts = clauses.map(({ target, iter, ifs, is_async }) => {
    const conditions = ifs.map(each => ` if ${expressionText(each, Level.Test + 1)}`).join('');
    const head = `${is_async === 1 ? ' async for ' : ' for '}${expressionText(target, Level.Tuple)}`;
    return `${head} in ${expressionText(iter, Level.Test + 1)}${conditions}`;
  });
  return texts.join('');
}

export function parametersText(args: Node<'arguments'>): string {
  const parts: string[] = [];
  const positional = [...args.posonlyargs, ...args.args];
  const firstDefault = positional.length - args.defaults.length;
  for (const [i, each] of positional.entries()) {
    parts.push(parameterText(each, args.defaults[i - firstDefault] ?? null));
    if (i + 1 === args.posonlyargs.length) parts.push('/');
  }
  if (args.vararg !== null) parts.push(`*${parameterText(args.vararg, null)}`);
  else if (args.kwonlyargs.length > 0) parts.push('*');
  for (const [i, each] of args.kwonlyargs.entries()) parts.push(parameterText(each, args.kw_defaults[i] ?? null));
  if (args.kwarg !== null) parts.push(`**${parameterText(args.kwarg, null)}`);
  return parts.join(', ');
}

function parameterText({ arg, annotation }: Node<'arg'>, value: Expr | null): string {
  const name = annotation === null ? arg : `${arg}: ${expressionText(annotation)}`;
  return value === null ? name : `${name}=${expressionText(value)}`;
}

export function typeParametersText(parameters: readonly TypeParam[]): string {
  if (parameters.length === 0) return '';
  return `[${parameters.map(typeParameterText).join(', ')}]`;
}

function typeParameterText(node: TypeParam): string {
  const stars = node.kind === 'TypeVar' ? '' : node.kind === 'TypeVarTuple' ? '*' : '**';
  const bound = node.kind === 'TypeVar' && node.bound !== null ? `: ${expressionText(node.bound)}` : '';
  const value = node.default_value === null ? '' : ` = ${expressionText(node.default_value)}`;
  return stars + node.name + bound + value;
}

// f-strings and t-strings

function pieceOf(node: Expr): Piece {
  if (node.kind !== 'Constant' || node.value.type !== 'str') return { text: pieceText(node, false), literal: false };
  return { text: node.value.characters?.map(doubledBraces) ?? doubledBraces(node.value.value), literal: true };
}

function pieceText(node: Expr, inSpec: boolean): string {
  if (node.kind === 'JoinedStr') return node.values.map(each => pieceText(each, inSpec)).join('');
  if (node.kind === 'FormattedValue' || node.kind === 'Interpolation') return fieldText(node);
  if (node.kind !== 'Constant' || node.value.type !== 'str') return expressionText(node);
  const text = doubledBraces(node.value.value);
  return inSpec ? text.replace(/[\\'"]/g, '\\$&').replaceAll('\n', '\\n') : text;
}

function doubledBraces(text: string): string {
  return text.replace(/[{}]/g, '$&$&');
}

function fieldText(node: Node<'FormattedValue'> | Node<'Interpolation'>): string {
  const written = node.kind === 'Interpolation' && node.str.type === 'str' ? node.str.value : null;
  const value = written ?? expressionText(node.value, Level.Test + 1);
  // `{{` would be a brace, not a field.
  const gap = value.startsWith('{') ? ' ' : '';
  const conversion = node.conversion < 0 ? '' : `!${String.fromCharCode(node.conversion)}`;
  const spec = node.format_spec === null ? '' : `:${pieceText(node.format_spec, true)}`;
  return `{${gap}${value}${conversion}${spec}}`;
}
