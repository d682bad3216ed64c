// An annotation back to source text: what it becomes under `from __future__ import annotations`.
//
// CPython has two ways of unparsing that differ in details; this is the one of its compiler (Python/ast_unparse.c):
// parentheses only where needed, single spaces, double quotes only if that saves a backslash. The other is unparse.ts.

import type { Expr, Node } from '../ast.ts';
import { charactersOf } from '../literal.ts';
import { literalRepr } from '../literal-repr.ts';
import { reprString } from '../repr.ts';
import { BINARY, COMPARE, Level, parenthesize, UNARY } from './levels.ts';

export function annotationText(node: Expr): string {
  return text(node, Level.Test);
}

function text(node: Expr, level: Level): string {
  switch (node.kind) {
    case 'Constant':
      return constantText(node);
    case 'Name':
      return node.id;
    case 'Attribute': {
      const isInt = node.value.kind === 'Constant' && node.value.value.type === 'int';
      return `${text(node.value, Level.Atom)}${isInt ? ' ' : ''}.${node.attr}`;
    }
    case 'Subscript':
      return `${text(node.value, Level.Atom)}[${text(node.slice, Level.Tuple)}]`;
    case 'Slice':
      return sliceText(node);
    case 'Call':
      return callText(node);
    case 'BinOp': {
      const [operator, own] = BINARY[node.op];
      const [left, right] = node.op === 'Pow' ? [own + 1, own] : [own, own + 1];
      return parenthesize(level > own, `${text(node.left, left)} ${operator} ${text(node.right, right)}`);
    }
    case 'UnaryOp': {
      const [operator, own] = UNARY[node.op];
      return parenthesize(level > own, operator + text(node.operand, own));
    }
    case 'BoolOp': {
      const [word, own] = node.op === 'And' ? ([' and ', Level.And] as const) : ([' or ', Level.Or] as const);
      return parenthesize(level > own, node.values.map(each => text(each, own + 1)).join(word));
    }
    case 'Compare': {
      const links = node.ops.map((op, i) => ` ${COMPARE[op]} ${text(node.comparators[i]!, Level.Compare + 1)}`);
      return parenthesize(level > Level.Compare, text(node.left, Level.Compare + 1) + links.join(''));
    }
    case 'IfExp': {
      const [body, test] = [text(node.body, Level.Test + 1), text(node.test, Level.Test + 1)];
      return parenthesize(level > Level.Test, `${body} if ${test} else ${text(node.orelse, Level.Test)}`);
    }
    case 'Lambda': {
      const parameters = parameterText(node.args);
      // CPython leaves the gap out in front of anything but an ordinary parameter.
      const head = `lambda${node.args.args.length > 0 ? ' ' : ''}${parameters}`;
      return parenthesize(level > Level.Test, `${head}: ${text(node.body, Level.Test)}`);
    }
    case 'NamedExpr':
      return parenthesize(level > Level.Walrus, `${text(node.target, Level.Atom)} := ${text(node.value, Level.Atom)}`);
    case 'Tuple':
      if (node.elts.length === 0) return '()';
      return parenthesize(level > Level.Tuple, list(node.elts) + (node.elts.length === 1 ? ',' : ''));
    case 'List':
      return `[${list(node.elts)}]`;
    case 'Set':
      return `{${list(node.elts)}}`;
    case 'Dict':
      return `{${node.keys.map((key, i) => entryText(key, node.values[i]!)).join(', ')}}`;
    case 'ListComp':
      return `[${text(node.elt, Level.Test)}${clauses(node.generators)}]`;
    case 'SetComp':
      return `{${text(node.elt, Level.Test)}${clauses(node.generators)}}`;
    case 'GeneratorExp':
      return `(${text(node.elt, Level.Test)}${clauses(node.generators)})`;
    case 'DictComp':
      return `{${entryText(node.key, node.value)}${clauses(node.generators)}}`;
    case 'Starred':
      return `*${text(node.value, Level.BitOr)}`;
    case 'Await':
      return parenthesize(level > Level.Await, `await ${text(node.value, Level.Atom)}`);
    case 'Yield':
      return node.value === null ? '(yield)' : `(yield ${text(node.value, Level.Test)})`;
    case 'YieldFrom':
      return `(yield from ${text(node.value, Level.Test)})`;
    case 'JoinedStr':
      return `f${reprString(stringBody(node.values))}`;
    case 'TemplateStr':
      return `t${reprString(stringBody(node.values))}`;
    case 'FormattedValue':
    case 'Interpolation':
      return `f${reprString(fieldText(node))}`;
  }
}

function list(nodes: readonly Expr[]): string {
  return nodes.map(each => text(each, Level.Test)).join(', ');
}

function constantText(node: Node<'Constant'>): string {
  if (node.value.type === 'Ellipsis') return '...';
  // Infinity has no literal; this one overflows to it.
  const repr = literalRepr(node.value).replace(/inf/g, found => (node.value.type === 'str' ? found : '1e309'));
  return (node.prefix ?? '') + (node.value.type === 'bytes' ? literalRepr(node.value) : repr);
}

function sliceText(node: Node<'Slice'>): string {
  const part = (each: Expr | null): string => (each === null ? '' : text(each, Level.Test));
  return `${part(node.lower)}:${part(node.upper)}${node.step === null ? '' : `:${part(node.step)}`}`;
}

function callText(node: Node<'Call'>): string {
  const callee = text(node.func, Level.Atom);
  const only = node.args[0];
  if (node.args.length === 1 && node.keywords.length === 0 && only!.kind === 'GeneratorExp') {
    return callee + text(only!, Level.Test);
  }
  const keywords = node.keywords.map(
    ({ arg, value }) => `${arg === null ? '**' : `${arg}=`}${text(value, Level.Test)}`,
  );
  return `${callee}(${[...node.args.map(each => text(each, Level.Test)), ...keywords].join(', ')})`;
}

function entryText(key: Expr | null, value: Expr): string {
  return key === null ? `**${text(value, Level.BitOr)}` : `${text(key, Level.Test)}: ${text(value, Level.Test)}`;
}

function clauses(nodes: readonly Node<'comprehension'>[]): string {
  return nodes
    .map(({ target, iter, ifs, is_async }) => {
      const conditions = ifs.map(each => ` if ${text(each, Level.Test + 1)}`).join('');
      const word = is_async === 1 ? ' async for ' : ' for ';
      return `${word}${text(target, Level.Tuple)} in ${text(iter, Level.Test + 1)}${conditions}`;
    })
    .join('');
}

function parameterText(args: Node<'arguments'>): string {
  const parts: string[] = [];
  const ordinary = [...args.posonlyargs, ...args.args];
  const firstDefault = ordinary.length - args.defaults.length;
  for (const [i, each] of ordinary.entries()) {
    const value = args.defaults[i - firstDefault];
    parts.push(value === undefined ? each.arg : `${each.arg}=${text(value, Level.Test)}`);
    if (i === args.posonlyargs.length - 1) parts.push('/');
  }
  if (args.vararg !== null || args.kwonlyargs.length > 0) parts.push(`*${args.vararg?.arg ?? ''}`);
  for (const [i, each] of args.kwonlyargs.entries()) {
    const value = args.kw_defaults[i] ?? null;
    parts.push(value === null ? each.arg : `${each.arg}=${text(value, Level.Test)}`);
  }
  if (args.kwarg !== null) parts.push(`**${args.kwarg.arg}`);
  return parts.join(', ');
}

/** What stands between the quotes of an f-string or t-string, before escapes, code point by code point. */
function stringBody(values: readonly Expr[]): string[] {
  return values.flatMap(each => {
    if (each.kind === 'Constant' && each.value.type === 'str') {
      return charactersOf(each.value).map(character => character.replace(/[{}]/, '$&$&'));
    }
    if (each.kind === 'FormattedValue' || each.kind === 'Interpolation') return [...fieldText(each)];
    return each.kind === 'JoinedStr' ? stringBody(each.values) : [...text(each, Level.Test)];
  });
}

function fieldText(node: Node<'FormattedValue'> | Node<'Interpolation'>): string {
  const value = text(node.value, Level.Test + 1);
  // `{{` would be a brace, not a field.
  const gap = value.startsWith('{') ? ' ' : '';
  const conversion = node.conversion < 0 ? '' : `!${String.fromCharCode(node.conversion)}`;
  const spec = node.format_spec === null ? '' : `:${stringBody([node.format_spec]).join('')}`;
  return `{${gap}${value}${conversion}${spec}}`;
}
