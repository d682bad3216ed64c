// Floats without objects. The result of arithmetic lives in two variables: `t3` holds the mark U while the value is a
// float that no object stands for, and `tf3` its number. Only where such a value escapes (a call, a list, a return) is
// it boxed, in place, so that every later look finds the same object.
//
// A variable may go back and forth between the mark, a float object and anything else, so no guess has to be right and
// nothing is ever deoptimised: each use asks what is there now. V8 keeps the number in a machine register from the
// operation to its use, also around a loop, which it cannot do for an object that meets another one in a variable.
// Which locals may hold the mark is found before emitting, from the assignments alone.

import type { BinaryOperator, CoreCode, Expr, Place, Stmt, Variable } from '../../src/frontend/core/nodes.ts';
import type { Literal } from '../../src/frontend/literal.ts';
import { all, assign, call, isExactly, isNumber, type Js } from './js.ts';
import type { Operand, Unit } from './unit.ts';

/** What may be known of a value before it is there. */
type Sort = 'real' | 'int' | 'any' | 'other';

/** The variable of the number beside `t3` or `l3`. */
export const numberBeside = (js: Js): Js => `${js[0]}f${js.slice(1)}`;

const sortOfLiteral = ({ type }: Literal): Sort => (type === 'float' ? 'real' : type === 'int' ? 'int' : 'other');

function sortOf({ kind, real }: Operand): Sort {
  if (real !== undefined || kind === 'float') return 'real';
  return kind === 'any' || kind === 'int' ? kind : 'other';
}

/** Is the result worth a variable of its own? Two unknowns may be floats; an int beside an unknown says that it counts. */
function givesReal(op: BinaryOperator, left: Sort, right: Sort): boolean {
  if (left === 'other' || right === 'other') return false;
  switch (op) {
    case 'truediv':
      return true;
    case 'add':
    case 'sub':
    case 'mul':
      return left === 'real' || right === 'real' || (left === 'any' && right === 'any');
    case 'pow':
      return left === 'real' || right === 'real';
    default:
      return false;
  }
}

export const isReal = (op: BinaryOperator, left: Operand, right: Operand): boolean =>
  givesReal(op, sortOf(left), sortOf(right));

// ---- before emitting -------------------------------------------------------------------------------------------------

/** Numbers of the locals that may hold the mark. */
export function localsWithNumbers(code: CoreCode): ReadonlySet<number> {
  const found = new Set<number>();
  const assignments: { readonly local: number; readonly value: Expr | null; readonly step: AugStep | null }[] = [];
  collect(code.body, (variable, value, step) => {
    if (variable.scope === 'fast') assignments.push({ local: variable.index, value, step });
  });
  for (let before = -1; before !== found.size; ) {
    before = found.size;
    for (const { local, step, value } of assignments) {
      if (found.has(local)) continue;
      const real =
        step === null
          ? sortOfExpression(value!, found) === 'real' && value!.kind !== 'Const'
          : givesReal(step.op, 'any', sortOfExpression(step.value, found));
      if (real) found.add(local);
    }
  }
  return found;
}

interface AugStep {
  readonly op: BinaryOperator;
  readonly value: Expr;
}

function sortOfExpression(node: Expr, found: ReadonlySet<number>): Sort {
  switch (node.kind) {
    case 'Const':
      return sortOfLiteral(node.value);
    case 'Load':
      return node.variable.scope === 'fast' && found.has(node.variable.index) ? 'real' : 'any';
    case 'Unary':
      return node.op === 'neg' && sortOfExpression(node.operand, found) === 'real' ? 'real' : 'any';
    case 'Binary':
      return sortOfBinary(node, found);
    default:
      return 'any';
  }
}

/** Sums may be thousands of terms deep on their left. */
function sortOfBinary(node: Extract<Expr, { kind: 'Binary' }>, found: ReadonlySet<number>): Sort {
  const spine: (typeof node)[] = [];
  let first: Expr = node;
  for (; first.kind === 'Binary'; first = first.left) spine.push(first);
  let sort = sortOfExpression(first, found);
  for (const { op, right } of spine.reverse())
    sort = givesReal(op, sort, sortOfExpression(right, found)) ? 'real' : 'any';
  return sort;
}

type Visit = (variable: Variable, value: Expr | null, step: AugStep | null) => void;

/** All assignments to a variable, in statements and in the blocks of expressions; inner code has locals of its own. */
function collect(body: readonly Stmt[], visit: Visit): void {
  const pending: unknown[] = [body];
  while (pending.length > 0) {
    const each = pending.pop();
    if (typeof each !== 'object' || each === null) continue;
    if (Array.isArray(each)) {
      for (const item of each) if (typeof item === 'object') pending.push(item);
      continue;
    }
    const node = each as Stmt | Expr;
    if (node.kind === 'Const' || node.kind === 'Load') continue;
    if (node.kind === 'Assign') for (const place of node.places) visitPlace(place, node.value, visit);
    else if (node.kind === 'AugAssign' && node.place.kind === 'VarPlace') visit(node.place.variable, null, node);
    for (const key in node) {
      if (key === 'pos' || key === 'code' || key === 'variable' || key === 'places') continue;
      const inner = (node as unknown as Record<string, unknown>)[key];
      if (typeof inner === 'object' && inner !== null) pending.push(inner);
    }
  }
}

function visitPlace(place: Place, value: Expr, visit: Visit): void {
  if (place.kind === 'VarPlace') visit(place.variable, value, null);
  else if (place.kind === 'UnpackPlace' && place.star < 0 && value.kind === 'MakeTuple')
    place.places.forEach((each, i) => {
      const item = value.items[i];
      if (item !== undefined) visitPlace(each, item, visit);
    });
}

// ---- in emitted code -------------------------------------------------------------------------------------------------

/** The operand as an ordinary value: a float gets its object now, and the variable keeps it. */
export function boxed(unit: Unit, { js, kind, real }: Operand): Operand {
  if (real === undefined) return { js, kind };
  unit.line(`if (${js} === ${unit.help('U')}) ${assign(js, `new ${unit.help('PyFloat')}(${real})`)};`);
  return { js, kind };
}

/** The same as an expression, for the argument of a helper that is rarely called. */
export const boxing = (unit: Unit, { js, real }: Operand): Js =>
  real === undefined ? js : `(${assign(js, call(unit.help('box'), js, real))})`;

/** A number, and the test that the operand is that float. */
export interface Real {
  readonly test: Js | null;
  readonly value: Js;
}

/** The operand as a float; null for what is never one. */
export function realOf(unit: Unit, { js, kind, real }: Operand): Real | null {
  if (kind === 'float') return { test: null, value: unit.number(js) };
  if (kind !== 'any') return null;
  const float = isExactly(js, unit.help('floatType'));
  if (real === undefined) return { test: float, value: `${js}.value` };
  return { test: `(${js} === ${unit.help('U')} || ${float} && (${assign(real, `${js}.value`)}, true))`, value: real };
}

/** The operand beside a float: an int counts as one. */
function numberOf(unit: Unit, { js, kind }: Operand): Real | null {
  if (kind === 'int') return { test: null, value: js };
  if (kind !== 'any') return null;
  const number = isNumber(js);
  const float = isExactly(js, unit.help('floatType'));
  return { test: `(${number} || ${float})`, value: `(${number} ? ${js} : ${js}.value)` };
}

/** Both as floats. An int is taken as one where the other is asked to be a float, so that two ints never are. */
export function realsOf(unit: Unit, left: Operand, right: Operand): { test: Js; left: Js; right: Js } | null {
  const isFloat = (operand: Operand): boolean => sortOf(operand) === 'real';
  const numberLeft = left.kind === 'int' || (isFloat(right) && !isFloat(left));
  const numberRight = right.kind === 'int' || (isFloat(left) && !isFloat(right));
  if (numberLeft && numberRight) return null;
  const a = numberLeft ? numberOf(unit, left) : realOf(unit, left);
  const b = numberRight ? numberOf(unit, right) : realOf(unit, right);
  if (a === null || b === null) return null;
  return { test: all(a.test, b.test), left: a.value, right: b.value };
}
