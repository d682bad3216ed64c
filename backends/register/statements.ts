// Statements to instructions.

import type { Expr, Place, Stmt } from '../../src/frontend/core/nodes.ts';
import { NONE } from '../../src/frontend/literal.ts';
import { Label } from './assemble.ts';
import { constantTruth, jumpIf } from './conditions.ts';
import { compileLoopExit, leaveTo } from './exits.ts';
import { compileTo, inTemporary, operand, operands, operatorOf, storeVariable } from './expressions.ts';
import { writesOnce } from './hazards.ts';
import { compileTryExcept, compileTryFinally } from './tries.ts';
import type { Unit } from './unit.ts';

type Node<K extends Stmt['kind']> = Extract<Stmt, { kind: K }>;
type VarPlace = Extract<Place, { kind: 'VarPlace' }>;

const EXPRESSIONS = { operand, compileTo };

export function compileStatements(unit: Unit, body: readonly Stmt[]): void {
  for (const stmt of body) unit.releasing(() => compileStatement(unit, stmt));
}

function compileStatement(unit: Unit, stmt: Stmt): void {
  const { pos } = stmt;
  switch (stmt.kind) {
    case 'Evaluate':
      compileEvaluate(unit, stmt.value);
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
      if (stmt.variable.scope === 'fast') unit.emit('CLEAR_LOCAL', pos, stmt.variable.index);
      else unit.emit('CLEAR_CELL', pos, unit.cellOf(stmt.variable));
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
      const [value = 0, cause = 0] = operands(unit, parts);
      unit.emit('RAISE', pos, value, cause, parts.length);
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

function compileEvaluate(unit: Unit, value: Expr): void {
  if (value.kind === 'Intrinsic') {
    const { args, name, pos } = value;
    if (name === 'list_append' || name === 'set_add') {
      const [object, item] = operands(unit, args);
      unit.emit(name === 'list_append' ? 'LIST_APPEND' : 'SET_ADD', pos, object!, item!);
      return;
    }
    if (name === 'dict_set') {
      const [object, key, item] = operands(unit, args);
      unit.emit('DICT_SET', pos, object!, key!, item!);
      return;
    }
  }
  operand(unit, value);
}

const isFast = (place: Place): place is VarPlace => place.kind === 'VarPlace' && place.variable.scope === 'fast';

function compileAssign(unit: Unit, { places, value }: Node<'Assign'>): void {
  const [place] = places as [Place];
  if (places.length > 1) {
    const held = value.kind === 'Const' ? operand(unit, value) : inTemporary(unit, value);
    for (const each of places) storePlace(unit, each, held);
  } else if (isFast(place)) compileToLocal(unit, value, place.variable.index);
  else if (!swaps(unit, place, value)) storePlace(unit, place, operand(unit, value, placeParts(place)));
}

/** Expressions inside a place, evaluated after the value. */
function placeParts(place: Place): readonly Expr[] {
  switch (place.kind) {
    case 'VarPlace':
      return [];
    case 'AttrPlace':
      return [place.object];
    case 'ItemPlace':
      return [place.object, place.index];
    case 'UnpackPlace':
      return place.places.flatMap(placeParts);
  }
}

/** A local's register is written last of all, unless nobody could see the difference. */
function compileToLocal(unit: Unit, value: Expr, local: number): void {
  if (writesOnce(value) && unit.uses('direct-results')) compileTo(unit, value, local);
  else unit.emit('MOVE', null, local, inTemporary(unit, value));
}

/** a, b = b, a + b needs no tuple: all values but the last wait in temporaries, the last may go to its local at once. */
function swaps(unit: Unit, place: Place, value: Expr): boolean {
  if (place.kind !== 'UnpackPlace' || place.star >= 0 || value.kind !== 'MakeTuple') return false;
  if (!unit.uses('register-swaps')) return false;
  const { places } = place;
  const { items } = value;
  if (items.length !== places.length || items.length === 0) return false;
  if (!places.every(isFast) || new Set(places.map(({ variable }) => variable.index)).size < places.length) return false;
  const last = items.length - 1;
  const held = items
    .slice(0, last)
    .map(item => (item.kind === 'Const' ? operand(unit, item) : inTemporary(unit, item)));
  compileToLocal(unit, items[last]!, places[last]!.variable.index);
  held.forEach((register, i) => {
    storeVariable(unit, places[i]!.variable, register, places[i]!.pos);
  });
  return true;
}

export function storePlace(unit: Unit, place: Place, value: number): void {
  const { pos } = place;
  switch (place.kind) {
    case 'VarPlace':
      storeVariable(unit, place.variable, value, pos);
      return;
    case 'AttrPlace':
      unit.releasing(() => {
        unit.emit('STORE_ATTR', pos, operand(unit, place.object), unit.names.index(place.name), value);
      });
      return;
    case 'ItemPlace':
      unit.releasing(() => {
        const [object, index] = operands(unit, [place.object, place.index]);
        unit.emit('SET_ITEM', pos, object!, index!, value);
      });
      return;
    case 'UnpackPlace':
      unit.releasing(() => unpack(unit, place, value));
  }
}

function unpack(unit: Unit, { places, pos, star }: Extract<Place, { kind: 'UnpackPlace' }>, value: number): void {
  const count = places.length;
  const inOrder = places.every((place, i) => isFast(place) && place.variable.index === firstLocal(places) + i);
  const first = inOrder && count > 0 ? firstLocal(places) : unit.top;
  if (first === unit.top) for (let i = 0; i < count; i++) unit.temporary();
  if (star < 0) unit.emit('UNPACK', pos, first, value, count);
  else unit.emit('UNPACK_STAR', pos, first, value, star | ((count - star - 1) << 8));
  if (first < unit.firstTemporary) return;
  places.forEach((place, i) => {
    storePlace(unit, place, first + i);
  });
}

const firstLocal = (places: readonly Place[]): number => {
  const place = places[0];
  return place !== undefined && isFast(place) ? place.variable.index : -1;
};

function compileAugAssign(unit: Unit, { bound, op, place, pos, value }: Node<'AugAssign'>): void {
  const name = operatorOf(op, true);
  switch (place.kind) {
    case 'VarPlace': {
      const { variable } = place;
      const current: Expr = { kind: 'Load', variable, bound, pos: place.pos };
      const [left, right] = operands(unit, [current, value]);
      const dst = variable.scope === 'fast' ? variable.index : unit.temporary();
      unit.emit(name, pos, dst, left!, right!);
      storeVariable(unit, variable, dst, place.pos);
      return;
    }
    case 'AttrPlace': {
      const object = operand(unit, place.object, [value]);
      const attribute = unit.names.index(place.name);
      const current = unit.temporary();
      unit.emit('LOAD_ATTR', place.pos, current, object, attribute);
      unit.emit(name, pos, current, current, operand(unit, value));
      unit.emit('STORE_ATTR', place.pos, object, attribute, current);
      return;
    }
    case 'ItemPlace': {
      const object = operand(unit, place.object, [place.index, value]);
      const index = operand(unit, place.index, [value]);
      const current = unit.temporary();
      unit.emit('GET_ITEM', place.pos, current, object, index);
      unit.emit(name, pos, current, current, operand(unit, value));
      unit.emit('SET_ITEM', place.pos, object, index, current);
    }
  }
}

function compileDelete(unit: Unit, { place, pos }: Node<'Delete'>): void {
  switch (place.kind) {
    case 'VarPlace': {
      const { variable } = place;
      if (variable.scope === 'fast') unit.emit('DELETE_LOCAL', pos, variable.index);
      else if (variable.scope === 'global') unit.emit('DELETE_GLOBAL', pos, unit.names.index(variable.name));
      else if (variable.scope === 'name') unit.emit('DELETE_NAME', pos, unit.names.index(variable.name));
      else unit.emit('DELETE_CELL', pos, unit.cellOf(variable));
      return;
    }
    case 'AttrPlace':
      unit.emit('DELETE_ATTR', place.pos, operand(unit, place.object), unit.names.index(place.name));
      return;
    case 'ItemPlace': {
      const [object, index] = operands(unit, [place.object, place.index]);
      unit.emit('DELETE_ITEM', place.pos, object!, index!);
    }
  }
}

// ---- control flow ----------------------------------------------------------------------------------------------------

/** A chain of elif is a tree as deep as it is long: walked in a loop. */
function compileIf(unit: Unit, stmt: Node<'If'>): void {
  const end = new Label();
  for (let branch: Node<'If'> = stmt; ; ) {
    const { body, orelse, test } = branch;
    const otherwise = orelse.length > 0 ? new Label() : end;
    jumpIf(unit, test, false, otherwise, EXPRESSIONS);
    compileStatements(unit, body);
    if (orelse.length === 0) break;
    unit.jump('JUMP', end, null);
    unit.bind(otherwise);
    const only = orelse[0]!;
    if (orelse.length > 1 || only.kind !== 'If') {
      compileStatements(unit, orelse);
      break;
    }
    branch = only;
  }
  unit.bind(end);
}

/** The test stands below the body: a turn of the loop is one jump. */
function compileWhile(unit: Unit, { body, orelse, test }: Node<'While'>): void {
  const start = new Label();
  const again = new Label();
  const end = new Label();
  if (constantTruth(test) !== true) unit.jump('JUMP', again, test.pos);
  unit.bind(start, !unit.assembler.dead || again.used);
  unit.within({ kind: 'loop', breakTo: end, continueTo: again }, () => compileStatements(unit, body));
  unit.bind(again);
  jumpIf(unit, test, true, start, EXPRESSIONS);
  compileStatements(unit, orelse);
  unit.bind(end);
}

function compileFor(unit: Unit, { body, iterable, orelse, place }: Node<'For'>): void {
  const start = new Label();
  const again = new Label();
  const end = new Label();
  const iterator = unit.temporary();
  unit.releasing(() => unit.jump('GET_ITER', again, iterable.pos, iterator, operand(unit, iterable)));
  const item = isFast(place) ? place.variable.index : unit.temporary();
  unit.bind(start, again.used);
  if (!isFast(place)) storePlace(unit, place, item);
  unit.within({ kind: 'loop', breakTo: end, continueTo: again }, () => compileStatements(unit, body));
  unit.bind(again);
  unit.jump('FOR_ITER', start, iterable.pos, item, iterator);
  compileStatements(unit, orelse);
  unit.bind(end);
}

function compileReturn(unit: Unit, { pos, value }: Node<'Return'>): void {
  // A finally block on the way may store to the local that is returned.
  const runs = unit.enclosing.some(({ kind }) => kind === 'finally');
  const result = runs && value.kind !== 'Const' ? inTemporary(unit, value) : operand(unit, value);
  leaveTo(unit, 0, () => unit.emit('RETURN', pos, result));
}

/** What falls off the end returns None. */
export function finishBody(unit: Unit): void {
  unit.emit('RETURN', null, unit.constant(NONE));
}
