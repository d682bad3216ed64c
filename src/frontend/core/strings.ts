// f-strings and t-strings.
//
// An f-string is a Concat of texts and Formats. A t-string makes the two tuples of a Template: the texts, one more
// than there are fields and '' where fields touch, and the interpolations, each with its own source text.

import type * as Ast from '../ast.ts';
import { constant, intrinsic, none, positionOf, str, strTuple } from './build.ts';
import { tupleOf } from './displays.ts';
import type { Lowerer } from './lowerer.ts';
import type { Expr } from './nodes.ts';

type Conversion = '' | 's' | 'r' | 'a';

export function lowerJoined(lowerer: Lowerer, node: Ast.Node<'JoinedStr'>): Expr {
  const parts = lowerer.exprs(node.values);
  const pos = positionOf(node);
  if (parts.length === 0) return str('', pos);
  return parts.length === 1 ? parts[0]! : { kind: 'Concat', parts, pos };
}

export function lowerFormatted(lowerer: Lowerer, node: Ast.Node<'FormattedValue'>): Expr {
  const value = lowerer.expr(node.value);
  const spec = node.format_spec === null ? null : lowerer.expr(node.format_spec);
  return { kind: 'Format', value, conversion: conversionOf(node.conversion), spec, pos: positionOf(node) };
}

export function lowerTemplate(lowerer: Lowerer, node: Ast.Node<'TemplateStr'>): Expr {
  const pos = positionOf(node);
  const strings: string[] = [''];
  const interpolations: Expr[] = [];
  for (const each of node.values) {
    if (each.kind === 'Interpolation') {
      interpolations.push(interpolation(lowerer, each));
      strings.push('');
    } else if (each.kind === 'Constant' && each.value.type === 'str') strings[strings.length - 1] += each.value.value;
  }
  return intrinsic('make_template', [strTuple(strings, pos), tupleOf(interpolations, pos)], pos);
}

function interpolation(lowerer: Lowerer, node: Ast.Node<'Interpolation'>): Expr {
  const pos = positionOf(node);
  const value = lowerer.expr(node.value);
  const conversion = conversionOf(node.conversion);
  const spec = node.format_spec === null ? str('', pos) : lowerer.expr(node.format_spec);
  const args = [value, constant(node.str, pos), conversion === '' ? none(pos) : str(conversion, pos), spec];
  return intrinsic('make_interpolation', args, pos);
}

function conversionOf(code: number): Conversion {
  return code < 0 ? '' : (String.fromCharCode(code) as Conversion);
}
