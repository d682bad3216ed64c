// Small constructors for core nodes, so that the lowering reads like the tree it makes.
//
// Nothing here decides anything. Every call makes a new node: the definite-assignment pass (bound.ts) writes into Load
// and AugAssign nodes, so no node may stand in two places of a tree.

import type { Range } from '../ast.ts';
import { type Literal, NONE } from '../literal.ts';
import type { CompareOperator, Expr, IntrinsicName, Place, Position, Stmt, Variable } from './nodes.ts';

export function positionOf(node: Range): Position {
  return { line: node.lineno, col: node.col_offset, endLine: node.end_lineno, endCol: node.end_col_offset };
}

export function constant(value: Literal, pos: Position): Expr {
  return { kind: 'Const', value, pos };
}

export function none(pos: Position): Expr {
  return constant(NONE, pos);
}

export function bool(value: boolean, pos: Position): Expr {
  return constant({ type: 'bool', value }, pos);
}

export function int(value: number, pos: Position): Expr {
  return constant({ type: 'int', value }, pos);
}

export function str(value: string, pos: Position): Expr {
  return constant({ type: 'str', value }, pos);
}

export function strTuple(values: readonly string[], pos: Position): Expr {
  return constant({ type: 'tuple', items: values.map(value => ({ type: 'str', value })) }, pos);
}

export function load(variable: Variable, pos: Position): Expr {
  return { kind: 'Load', variable, bound: variable.name.startsWith('$'), pos };
}

export function varPlace(variable: Variable, pos: Position): Place {
  return { kind: 'VarPlace', variable, pos };
}

export function compare(op: CompareOperator, left: Expr, right: Expr, pos: Position): Expr {
  return { kind: 'Compare', op, left, right, pos };
}

export function call(callee: Expr, args: readonly Expr[], pos: Position): Expr {
  return { kind: 'Call', callee, args, keywords: [], pos };
}

export function intrinsic(name: IntrinsicName, args: readonly Expr[], pos: Position): Expr {
  return { kind: 'Intrinsic', name, args, pos };
}

/** Statements before a value; none at all gives the value itself. */
export function block(body: readonly Stmt[], value: Expr, pos: Position): Expr {
  return body.length === 0 ? value : { kind: 'Block', body, value, pos };
}

export function assign(variable: Variable, value: Expr, pos: Position): Stmt {
  return { kind: 'Assign', places: [varPlace(variable, pos)], value, pos };
}

export function evaluate(value: Expr, pos: Position = value.pos): Stmt {
  return { kind: 'Evaluate', value, pos };
}

export function ifThen(test: Expr, body: readonly Stmt[], pos: Position = test.pos): Stmt {
  return { kind: 'If', test, body, orelse: [], pos };
}

export function returnValue(value: Expr, pos: Position = value.pos): Stmt {
  return { kind: 'Return', value, pos };
}
