// Everything that stores: targets, =, op=, annotated assignment, del.
//
// A target becomes a Place. Names in `del (a, [b, c])` are deleted one by one. An annotated assignment stores its
// value, if it has one, and leaves the annotation to annotations.ts.

import type * as Ast from '../ast.ts';
import { noteAnnotation } from './annotations.ts';
import { evaluate, positionOf, varPlace } from './build.ts';
import { attributePosition } from './calls.ts';
import type { Lowerer } from './lowerer.ts';
import type { Expr, Place, Stmt } from './nodes.ts';
import { BINARY_OPERATORS } from './operators.ts';

type SimplePlace = Exclude<Place, { kind: 'UnpackPlace' }>;

export function lowerPlace(lowerer: Lowerer, node: Ast.Expr): Place {
  switch (node.kind) {
    case 'Tuple':
    case 'List':
      return unpackPlace(lowerer, node);
    case 'Starred':
      lowerer.fail('starred assignment target must be in a list or tuple', node);
      break;
    case 'Attribute':
      noteStaticAttribute(lowerer, node);
      return simplePlace(lowerer, node);
    default:
      return simplePlace(lowerer, node);
  }
}

function unpackPlace(lowerer: Lowerer, node: Ast.Node<'Tuple'> | Ast.Node<'List'>): Place {
  const star = node.elts.findIndex(each => each.kind === 'Starred');
  if (star >= 0) {
    if (node.elts.findLastIndex(each => each.kind === 'Starred') !== star) {
      lowerer.fail('multiple starred expressions in assignment', node);
    }
    if (star > 0xff || node.elts.length - star - 1 > 0x7fffff) {
      lowerer.fail('too many expressions in star-unpacking assignment', node);
    }
  }
  const places = node.elts.map(each => lowerer.place(each.kind === 'Starred' ? each.value : each));
  return { kind: 'UnpackPlace', places, star, pos: positionOf(node) };
}

function simplePlace(lowerer: Lowerer, node: Ast.Expr): SimplePlace {
  switch (node.kind) {
    case 'Name':
      return { kind: 'VarPlace', variable: lowerer.variable(node.id), pos: positionOf(node) };
    case 'Attribute':
      return {
        kind: 'AttrPlace',
        object: lowerer.expr(node.value),
        name: lowerer.mangle(node.attr),
        pos: attributePosition(node),
      };
    case 'Subscript':
      return {
        kind: 'ItemPlace',
        object: lowerer.expr(node.value),
        index: lowerer.expr(node.slice),
        pos: positionOf(node),
      };
    default:
      throw new Error(`${node.kind} is no target`);
  }
}

/** `self.x = …` in a method: the class lists it in __static_attributes__. */
function noteStaticAttribute(lowerer: Lowerer, node: Ast.Node<'Attribute'>): void {
  if (node.value.kind !== 'Name' || node.value.id !== 'self') return;
  for (let { unit } = lowerer as { unit: Lowerer['unit'] | null }; unit !== null; unit = unit.parent) {
    if (unit.scope.kind !== 'class') continue;
    unit.staticAttributes.add(node.attr);
    return;
  }
}

export function lowerAssign(lowerer: Lowerer, node: Ast.Node<'Assign'>, out: Stmt[]): void {
  const value = lowerer.expr(node.value);
  const places = node.targets.map(target => lowerer.place(target));
  out.push({ kind: 'Assign', places, value, pos: positionOf(node) });
}

export function lowerAugAssign(lowerer: Lowerer, node: Ast.Node<'AugAssign'>, out: Stmt[]): void {
  const place = simplePlace(lowerer, node.target);
  const value = lowerer.expr(node.value);
  out.push({
    kind: 'AugAssign',
    place,
    op: BINARY_OPERATORS[node.op],
    value,
    bound: false,
    pos: positionOf(node),
  });
}

export function lowerAnnAssign(lowerer: Lowerer, node: Ast.Node<'AnnAssign'>, out: Stmt[]): void {
  const { target } = node;
  if (node.value !== null) {
    const value = lowerer.expr(node.value);
    out.push({ kind: 'Assign', places: [lowerer.place(target)], value, pos: positionOf(node) });
  }
  if (target.kind === 'Name') {
    if (node.simple === 1) noteAnnotation(lowerer, node, target.id, out);
  } else if (node.value === null) evaluateParts(lowerer, target, out);
}

/** `x[i]: int` without a value still looks at x and i. */
function evaluateParts(lowerer: Lowerer, target: Ast.Expr, out: Stmt[]): void {
  const parts: Expr[] = [];
  if (target.kind === 'Attribute') parts.push(lowerer.expr(target.value));
  if (target.kind === 'Subscript') parts.push(lowerer.expr(target.value), lowerer.expr(target.slice));
  for (const part of parts) if (part.kind !== 'Const') out.push(evaluate(part));
}

export function lowerDelete(lowerer: Lowerer, node: Ast.Node<'Delete'>, out: Stmt[]): void {
  for (const target of node.targets) deleteTarget(lowerer, target, out);
}

function deleteTarget(lowerer: Lowerer, node: Ast.Expr, out: Stmt[]): void {
  if (node.kind === 'Tuple' || node.kind === 'List') {
    for (const each of node.elts) deleteTarget(lowerer, each, out);
    return;
  }
  out.push({ kind: 'Delete', place: simplePlace(lowerer, node), pos: positionOf(node) });
}

/** Stores to a plain name: `def`, `class`, `import`, `except … as`. */
export function namePlace(lowerer: Lowerer, name: string, node: Ast.Range): Place {
  return varPlace(lowerer.variable(name), positionOf(node));
}
