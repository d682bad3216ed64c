// Binary operators with their precedence, and comparison and augmented-assignment operators, by token kind.
//
// Precedence climbing reads two arrays indexed by kind: a zero means that the token is no such operator. `**` is not
// here: it binds tighter than unary minus on its left and looser on its right, so the parser treats it by itself.

import type { CmpOp, Operator } from '../ast.ts';
import { T } from '../tokens.ts';
import { K } from './keywords.ts';

const KINDS = 160;

const BINARY: readonly [T, number, Operator][] = [
  [T.VBAR, 1, 'BitOr'],
  [T.CIRCUMFLEX, 2, 'BitXor'],
  [T.AMPER, 3, 'BitAnd'],
  [T.LEFTSHIFT, 4, 'LShift'],
  [T.RIGHTSHIFT, 4, 'RShift'],
  [T.PLUS, 5, 'Add'],
  [T.MINUS, 5, 'Sub'],
  [T.STAR, 6, 'Mult'],
  [T.SLASH, 6, 'Div'],
  [T.DOUBLESLASH, 6, 'FloorDiv'],
  [T.PERCENT, 6, 'Mod'],
  [T.AT, 6, 'MatMult'],
];

const AUGMENTED: readonly [T, Operator][] = [
  [T.PLUSEQUAL, 'Add'],
  [T.MINEQUAL, 'Sub'],
  [T.STAREQUAL, 'Mult'],
  [T.SLASHEQUAL, 'Div'],
  [T.PERCENTEQUAL, 'Mod'],
  [T.AMPEREQUAL, 'BitAnd'],
  [T.VBAREQUAL, 'BitOr'],
  [T.CIRCUMFLEXEQUAL, 'BitXor'],
  [T.LEFTSHIFTEQUAL, 'LShift'],
  [T.RIGHTSHIFTEQUAL, 'RShift'],
  [T.DOUBLESTAREQUAL, 'Pow'],
  [T.DOUBLESLASHEQUAL, 'FloorDiv'],
  [T.ATEQUAL, 'MatMult'],
];

const COMPARISON: readonly [number, CmpOp][] = [
  [T.EQEQUAL, 'Eq'],
  [T.NOTEQUAL, 'NotEq'],
  [T.LESS, 'Lt'],
  [T.LESSEQUAL, 'LtE'],
  [T.GREATER, 'Gt'],
  [T.GREATEREQUAL, 'GtE'],
  [K.IN, 'In'],
  [K.NOT, 'NotIn'],
  [K.IS, 'Is'],
];

/** Precedence of the binary operators from `|` to `*`, else 0. */
export const PRECEDENCE = new Uint8Array(KINDS);
export const OPERATOR: (Operator | undefined)[] = new Array(KINDS).fill(undefined);
export const AUGMENTED_OPERATOR: (Operator | undefined)[] = new Array(KINDS).fill(undefined);
/** `not` stands for `not in`, `is` for both of its forms. */
export const COMPARISON_OPERATOR: (CmpOp | undefined)[] = new Array(KINDS).fill(undefined);

for (const [kind, precedence, operator] of BINARY) {
  PRECEDENCE[kind] = precedence;
  OPERATOR[kind] = operator;
}
for (const [kind, operator] of AUGMENTED) AUGMENTED_OPERATOR[kind] = operator;
for (const [kind, operator] of COMPARISON) COMPARISON_OPERATOR[kind] = operator;
