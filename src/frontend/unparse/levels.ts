// How tightly each kind of expression binds, and how operators are spelled: what all unparsing needs.
//
// An expression is written for a place that has a level; where it binds less tightly than its place asks, it gets
// parentheses.

import type { CmpOp, Operator, UnaryOp } from '../ast.ts';

export enum Level {
  Walrus,
  Tuple,
  Yield,
  Test,
  Or,
  And,
  Not,
  Compare,
  BitOr,
  BitXor,
  BitAnd,
  Shift,
  Sum,
  Term,
  Factor,
  Power,
  Await,
  Atom,
}

/** What may stand wherever a starred or unpacked value may. */
export const OPERAND = Level.BitOr;

export const BINARY: Record<Operator, readonly [string, Level]> = {
  Add: ['+', Level.Sum],
  Sub: ['-', Level.Sum],
  Mult: ['*', Level.Term],
  MatMult: ['@', Level.Term],
  Div: ['/', Level.Term],
  Mod: ['%', Level.Term],
  FloorDiv: ['//', Level.Term],
  Pow: ['**', Level.Power],
  LShift: ['<<', Level.Shift],
  RShift: ['>>', Level.Shift],
  BitOr: ['|', Level.BitOr],
  BitXor: ['^', Level.BitXor],
  BitAnd: ['&', Level.BitAnd],
};

export const UNARY: Record<UnaryOp, readonly [string, Level]> = {
  Invert: ['~', Level.Factor],
  Not: ['not ', Level.Not],
  UAdd: ['+', Level.Factor],
  USub: ['-', Level.Factor],
};

export const COMPARE: Record<CmpOp, string> = {
  Eq: '==',
  NotEq: '!=',
  Lt: '<',
  LtE: '<=',
  Gt: '>',
  GtE: '>=',
  Is: 'is',
  IsNot: 'is not',
  In: 'in',
  NotIn: 'not in',
};

export function parenthesize(needed: boolean, inside: string): string {
  return needed ? `(${inside})` : inside;
}
