// Where values go: assignment, augmented assignment, unpacking, del.

import type { Expr, Place, Position, Stmt } from '../../src/frontend/core/nodes.ts';
import { loadAttribute, loadItem, storeAttribute, storeItem, storeSlice } from './attributes.ts';
import { boxed } from './floats.ts';
import { all, call, choose, isExactly, type Js } from './js.ts';
import { applyBinary } from './operators.ts';
import { asObject, copy, hold, type Operand, operands, type Unit, unboxedOperands } from './unit.ts';
import { deleteVariable, loadVariable, storeVariable } from './variables.ts';

type Node<K extends Stmt['kind']> = Extract<Stmt, { kind: K }>;

export function compileAssign(unit: Unit, { places, value }: Node<'Assign'>): void {
  if (places.length === 1 && assignInParallel(unit, places[0]!, value)) return;
  const operand = unit.unboxed(value);
  const [first] = places;
  if (places.length === 1 && first!.kind === 'VarPlace') {
    storeVariable(unit, first!.variable, operand, first!.pos);
    return;
  }
  // What a place is made of may assign the local that the value is.
  const ordinary = boxed(unit, operand);
  const steady = ordinary.js.startsWith('l') ? copy(unit, ordinary) : ordinary;
  for (const place of places) storePlace(unit, place, steady);
}

/** a, b = b, a needs no tuple. */
function assignInParallel(unit: Unit, place: Place, value: Expr): boolean {
  if (place.kind !== 'UnpackPlace' || place.star >= 0 || value.kind !== 'MakeTuple') return false;
  if (value.items.length !== place.places.length) return false;
  const values = unboxedOperands(unit, value.items).map(operand =>
    operand.js.startsWith('l') ? copy(unit, operand) : operand,
  );
  place.places.forEach((each, i) => {
    storePlace(unit, each, values[i]!);
  });
  return true;
}

export function storePlace(unit: Unit, place: Place, operand: Operand): void {
  const { pos } = place;
  const mark = unit.temporaries;
  const value = place.kind === 'VarPlace' ? operand : boxed(unit, operand);
  switch (place.kind) {
    case 'VarPlace':
      storeVariable(unit, place.variable, value, pos);
      break;
    case 'AttrPlace':
      storeAttribute(unit, unit.expression(place.object), place.name, value.js, pos);
      break;
    case 'ItemPlace': {
      if (place.index.kind === 'SliceExpr') {
        storeSlice(unit, place.object, place.index, value.js, pos);
        break;
      }
      const [container, key] = operands(unit, [place.object, place.index]);
      storeItem(unit, container!, key!, value.js, pos);
      break;
    }
    case 'UnpackPlace':
      storeUnpacked(unit, place, value);
      break;
  }
  unit.temporaries = mark;
}

/** The array with the items of what must have so many: that of a tuple, most often. */
export function unpacked(unit: Unit, js: Js, count: number, pos: Position): Js {
  const exact = all(isExactly(js, unit.help('tupleType')), `${js}.items.length === ${count}`);
  const general = unit.marked(pos, call(unit.help('unpack'), js, String(count), 'false', '0'));
  return choose(exact, `${js}.items`, general);
}

function storeUnpacked(
  unit: Unit,
  { places, pos, star }: Extract<Place, { kind: 'UnpackPlace' }>,
  iterable: Operand,
): void {
  const { js } = asObject(unit, iterable);
  const items = unit.temporary();
  const after = places.length - star - 1;
  const withStar = (): Js => unit.marked(pos, call(unit.help('unpack'), js, String(star), 'true', String(after)));
  unit.line(`${items} = ${star < 0 ? unpacked(unit, js, places.length, pos) : withStar()};`);
  places.forEach((place, i) => {
    const item = unit.temporary();
    unit.line(`${item} = ${items}[${i}];`);
    storePlace(unit, place, { js: item, kind: 'any' });
    unit.temporaries--;
  });
}

export function compileAugAssign(unit: Unit, { bound, op, place, pos, value }: Node<'AugAssign'>): void {
  const mark = unit.temporaries;
  const apply = (read: Operand): Operand => {
    const left = hold(unit, read, [value]);
    const inner = unit.temporaries;
    return applyBinary(unit, inner, op, true, left, unit.unboxed(value), pos);
  };
  switch (place.kind) {
    case 'VarPlace': {
      const result = apply(loadVariable(unit, place.variable, bound, place.pos));
      storeVariable(unit, place.variable, result, place.pos);
      break;
    }
    case 'AttrPlace': {
      const object = hold(unit, unit.expression(place.object), [value]);
      const read = loadAttribute(unit, unit.temporaries, object, place.name, place.pos);
      storeAttribute(unit, object, place.name, boxed(unit, apply(read)).js, place.pos);
      break;
    }
    case 'ItemPlace': {
      const [container, key] = operands(unit, [place.object, place.index, value].slice(0, 2)).map(operand =>
        hold(unit, operand, [value]),
      );
      const read = loadItem(unit, unit.temporaries, container!, key!, place.pos);
      storeItem(unit, container!, key!, boxed(unit, apply(read)).js, place.pos);
      break;
    }
  }
  unit.temporaries = mark;
}

export function compileDelete(unit: Unit, { place, pos }: Node<'Delete'>): void {
  switch (place.kind) {
    case 'VarPlace':
      deleteVariable(unit, place.variable, pos);
      return;
    case 'AttrPlace': {
      const object = unit.expression(place.object);
      unit.line(`${unit.marked(place.pos, call(unit.help('delAttr'), object.js, unit.text(place.name)))};`);
      return;
    }
    case 'ItemPlace': {
      const [container, key] = operands(unit, [place.object, place.index]);
      unit.line(`${unit.marked(place.pos, call(unit.help('delItem'), container!.js, key!.js))};`);
    }
  }
}
