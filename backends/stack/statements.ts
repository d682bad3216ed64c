// Statements to instructions.

import type { Expr, Place, Stmt } from '../../src/frontend/core/nodes.ts';
import { NONE } from '../../src/frontend/literal.ts';
import { Label } from './assemble.ts';
import { jumpIf } from './conditions.ts';
import { compileLoopExit, leaveTo } from './exits.ts';
import { binaryOp, compileExpression, loadVariable, storeVariable } from './expressions.ts';
import { compileTryExcept, compileTryFinally } from './tries.ts';
import type { Unit } from './unit.ts';

type Node<K extends Stmt['kind']> = Extract<Stmt, { kind: K }>;

export function compileStatements(unit: Unit, body: readonly Stmt[]): void {
  for (const stmt of body) compileStatement(unit, stmt);
}

function compileStatement(unit: Unit, stmt: Stmt): void {
  const { pos } = stmt;
  switch (stmt.kind) {
    case 'Evaluate':
      compileEvaluate(unit, stmt);
      return;
    case 'Assign':
      compileAssign(unit, stmt);
      return;
    case 'AugAssign':
      compileAugAssign(unit, stmt);
      return;
    case 'Delete':
      compileDelete(unit, stmt);
      return;
    case 'Clear':
      unit.emit(stmt.variable.scope === 'fast' ? 'CLEAR_FAST' : 'CLEAR_DEREF', pos, unit.indexOf(stmt.variable));
      return;
    case 'If':
      compileIf(unit, stmt);
      return;
    case 'While':
      compileWhile(unit, stmt);
      return;
    case 'For':
      compileFor(unit, stmt);
      return;
    case 'Break':
    case 'Continue':
      compileLoopExit(unit, stmt);
      return;
    case 'Return':
      compileReturn(unit, stmt);
      return;
    case 'Raise': {
      const parts = [stmt.exception, stmt.cause].filter(part => part !== null);
      for (const part of parts) compileExpression(unit, part);
      unit.emit('RAISE_VARARGS', pos, parts.length);
      return;
    }
    case 'TryExcept':
      compileTryExcept(unit, stmt);
      return;
    case 'TryFinally':
      compileTryFinally(unit, stmt);
      return;
  }
}

// ---- values and places -----------------------------------------------------------------------------------------------

/** Comprehensions append by statements of this form: instructions of their own, as in 3.8. */
const APPENDS = { list_append: 'LIST_APPEND', set_add: 'SET_ADD', dict_set: 'MAP_ADD' } as const;

function compileEvaluate(unit: Unit, { pos, value }: Node<'Evaluate'>): void {
  if (value.kind === 'Intrinsic' && Object.hasOwn(APPENDS, value.name)) {
    for (const arg of value.args) compileExpression(unit, arg);
    unit.emit(APPENDS[value.name as keyof typeof APPENDS], value.pos, 1);
  } else compileExpression(unit, value);
  unit.emit('POP_TOP', pos);
}

function compileAssign(unit: Unit, { places, value }: Node<'Assign'>): void {
  if (swaps(unit, places, value)) return;
  compileExpression(unit, value);
  places.forEach((place, i) => {
    if (i < places.length - 1) unit.emit('DUP_TOP', null);
    storePlace(unit, place);
  });
}

/** a, b = b, a needs no tuple. */
function swaps(unit: Unit, places: readonly Place[], value: Expr): boolean {
  const place = places[0]!;
  if (places.length > 1 || place.kind !== 'UnpackPlace' || place.star >= 0 || value.kind !== 'MakeTuple') return false;
  const count = value.items.length;
  if (count !== place.places.length || (count !== 2 && count !== 3)) return false;
  for (const item of value.items) compileExpression(unit, item);
  if (count === 3) unit.emit('ROT_THREE', value.pos);
  unit.emit('ROT_TWO', value.pos);
  for (const each of place.places) storePlace(unit, each);
  return true;
}

export function storePlace(unit: Unit, place: Place): void {
  const { pos } = place;
  switch (place.kind) {
    case 'VarPlace':
      storeVariable(unit, place.variable, pos);
      return;
    case 'AttrPlace':
      compileExpression(unit, place.object);
      unit.emit('STORE_ATTR', pos, unit.names.index(place.name));
      return;
    case 'ItemPlace':
      compileExpression(unit, place.object);
      compileExpression(unit, place.index);
      unit.emit('STORE_SUBSCR', pos);
      return;
    case 'UnpackPlace': {
      const count = place.places.length;
      if (place.star < 0) unit.emit('UNPACK_SEQUENCE', pos, count);
      else unit.emitWith('UNPACK_EX', pos, count - 1, place.star | ((count - place.star - 1) << 8));
      for (const each of place.places) storePlace(unit, each);
      return;
    }
  }
}

function compileAugAssign(unit: Unit, { op, place, pos, value }: Node<'AugAssign'>): void {
  const apply = (): void => {
    compileExpression(unit, value);
    unit.emit(binaryOp(op, true), pos);
  };
  switch (place.kind) {
    case 'VarPlace':
      loadVariable(unit, place.variable, place.pos);
      apply();
      storeVariable(unit, place.variable, place.pos);
      return;
    case 'AttrPlace': {
      const name = unit.names.index(place.name);
      compileExpression(unit, place.object);
      unit.emit('DUP_TOP', place.pos);
      unit.emit('LOAD_ATTR', place.pos, name);
      apply();
      unit.emit('ROT_TWO', place.pos);
      unit.emit('STORE_ATTR', place.pos, name);
      return;
    }
    case 'ItemPlace':
      compileExpression(unit, place.object);
      compileExpression(unit, place.index);
      unit.emit('DUP_TOP_TWO', place.pos);
      unit.emit('BINARY_SUBSCR', place.pos);
      apply();
      unit.emit('ROT_THREE', place.pos);
      unit.emit('STORE_SUBSCR', place.pos);
  }
}

function compileDelete(unit: Unit, { place, pos }: Node<'Delete'>): void {
  switch (place.kind) {
    case 'VarPlace':
      unit.emit(DELETES[place.variable.scope as keyof typeof DELETES], pos, unit.indexOf(place.variable));
      return;
    case 'AttrPlace':
      compileExpression(unit, place.object);
      unit.emit('DELETE_ATTR', place.pos, unit.names.index(place.name));
      return;
    case 'ItemPlace':
      compileExpression(unit, place.object);
      compileExpression(unit, place.index);
      unit.emit('DELETE_SUBSCR', place.pos);
  }
}

const DELETES = {
  fast: 'DELETE_FAST',
  cell: 'DELETE_DEREF',
  free: 'DELETE_DEREF',
  global: 'DELETE_GLOBAL',
  name: 'DELETE_NAME',
} as const;

// ---- control flow ----------------------------------------------------------------------------------------------------

/** What a constant test says, or null when it must be computed. */
function constantTruth(test: Expr): boolean | null {
  if (test.kind !== 'Const') return null;
  const { value } = test;
  if (value.type === 'bool') return value.value;
  if (value.type === 'None') return false;
  if (value.type === 'int') return value.value !== 0;
  return null;
}

/** A chain of elif is a tree as deep as it is long: walked in a loop. */
function compileIf(unit: Unit, stmt: Node<'If'>): void {
  const end = new Label();
  for (let branch: Node<'If'> = stmt; ; ) {
    const { body, orelse, test } = branch;
    const truth = constantTruth(test);
    const otherwise = orelse.length > 0 ? new Label() : end;
    if (truth === null) jumpIf(unit, test, false, otherwise, compileExpression);
    if (truth !== false) compileStatements(unit, body);
    if (orelse.length === 0) break;
    if (truth !== false) unit.jump('JUMP_FORWARD', end, null);
    unit.bind(otherwise);
    if (truth === true) break;
    const only = orelse[0]!;
    if (orelse.length > 1 || only.kind !== 'If') {
      compileStatements(unit, orelse);
      break;
    }
    branch = only;
  }
  unit.bind(end);
}

function compileWhile(unit: Unit, { body, orelse, test }: Node<'While'>): void {
  const truth = constantTruth(test);
  if (truth === false) {
    compileStatements(unit, orelse);
    return;
  }
  const start = new Label();
  const exhausted = new Label();
  const end = new Label();
  unit.bind(start);
  if (truth === null) jumpIf(unit, test, false, exhausted, compileExpression);
  unit.within({ kind: 'loop', onStack: false, breakTo: end, continueTo: start }, () => compileStatements(unit, body));
  unit.jump('JUMP_ABSOLUTE', start, null);
  unit.bind(exhausted);
  compileStatements(unit, orelse);
  unit.bind(end);
}

function compileFor(unit: Unit, { body, iterable, orelse, place }: Node<'For'>): void {
  const start = new Label();
  const exhausted = new Label();
  const end = new Label();
  compileExpression(unit, iterable);
  unit.emit('GET_ITER', iterable.pos);
  const { depth } = unit;
  unit.bind(start);
  unit.jump('FOR_ITER', exhausted, iterable.pos);
  storePlace(unit, place);
  unit.within({ kind: 'loop', onStack: true, breakTo: end, continueTo: start }, () => compileStatements(unit, body));
  unit.jump('JUMP_ABSOLUTE', start, null);
  unit.bindAt(exhausted, depth - 1);
  compileStatements(unit, orelse);
  unit.bind(end);
}

function compileReturn(unit: Unit, { pos, value }: Node<'Return'>): void {
  const leave = (hasValue: boolean, last: () => void): void => leaveTo(unit, 0, hasValue, pos, last);
  const { depth } = unit;
  if (value.kind === 'Const') {
    // A constant need not survive the way out.
    leave(false, () => {
      unit.constant(value.value, pos);
      unit.emit('RETURN_VALUE', pos);
    });
  } else {
    compileExpression(unit, value);
    leave(true, () => unit.emit('RETURN_VALUE', pos));
  }
  unit.depth = depth;
}

/** What falls off the end returns None. */
export function finishBody(unit: Unit): void {
  if (unit.assembler.dead) return;
  unit.constant(NONE, null);
  unit.emit('RETURN_VALUE', null);
}
