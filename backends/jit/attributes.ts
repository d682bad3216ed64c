// Attributes and items, read and stored.
//
// An attribute site (c…) remembers the shape that it met and how to reach the slot. The slot's number is only known at
// run time, so the site holds one of a few shared accessors (`c3.get` is `o => o.s1`): V8 inlines the one that a site
// has, and the accessors see a single JavaScript class for ever.

import type { Expr, Position } from '../../src/frontend/core/nodes.ts';
import { NONE } from '../../src/frontend/literal.ts';
import { JitAttributeSite } from './attribute-sites.ts';
import { all, call, choose, isExactly, isNumber, type Js, make } from './js.ts';
import { asObject, type Operand, operands, type Unit } from './unit.ts';

type Node<K extends Expr['kind']> = Extract<Expr, { kind: K }>;

/** The site has met the shape of the object. */
export const shapeMatches = (object: Js, site: Js): Js => `${object} !== null && ${object}.shape === ${site}.shape`;

export function compileAttribute(unit: Unit, { name, object, pos }: Node<'Attr'>): Operand {
  const mark = unit.temporaries;
  return loadAttribute(unit, mark, unit.expression(object), name, pos);
}

export function loadAttribute(unit: Unit, mark: number, receiver: Operand, name: string, pos: Position): Operand {
  const object = asObject(unit, receiver);
  if (!unit.optimizes('inline-caches')) {
    return unit.raising(mark, pos, call(unit.help('getAttr'), object.js, unit.text(name)));
  }
  const site = unit.place('c', new JitAttributeSite(name));
  const slow = call(unit.help('loadAttribute'), site, object.js);
  const fast = `${shapeMatches(object.js, site)} && (s = ${site}.get(${object.js})) !== undefined`;
  // The accessor may be that of a property: it runs code, too.
  unit.mark(pos);
  return unit.result(mark, choose(fast, 's', slow));
}

export function storeAttribute(unit: Unit, receiver: Operand, name: string, value: Js, pos: Position): void {
  const object = asObject(unit, receiver);
  if (!unit.optimizes('inline-caches')) {
    unit.line(`${unit.marked(pos, call(unit.help('setAttr'), object.js, unit.text(name), value))};`);
    return;
  }
  const site = unit.place('c', new JitAttributeSite(name));
  const slow = call(unit.help('storeAttribute'), site, object.js, value);
  // Storing may be the work of a setter: it runs code, too.
  unit.mark(pos);
  unit.line(`if (${shapeMatches(object.js, site)}) ${site}.set(${object.js}, ${value}, ${site}.next); else ${slow};`);
}

// ---- items -----------------------------------------------------------------------------------------------------------

export function compileItem(unit: Unit, { index, object, pos }: Node<'Item'>): Operand {
  const mark = unit.temporaries;
  if (index.kind === 'SliceExpr') {
    const parts = operands(unit, [object, ...partsOf(index)]).map(({ js }) => js);
    return unit.raising(mark, pos, call(unit.help('getSlice'), ...parts));
  }
  const [container, key] = operands(unit, [object, index]);
  return loadItem(unit, mark, container!, key!, pos);
}

/** A list at an index within it, in place; everything else is the protocol's. */
export function loadItem(unit: Unit, mark: number, container: Operand, key: Operand, pos: Position): Operand {
  const helper = unit.help(unit.landing === null ? 'getItem' : 'itemOrRaised');
  const slow = unit.marked(pos, call(helper, container.js, key.js));
  const inPlace = container.kind === 'any' && mayIndex(key) && unit.optimizes('item-fast-paths');
  const fast = (): Js => choose(within(unit, container.js, key), `${container.js}.items[${key.js}]`, slow);
  const result = unit.result(mark, inPlace ? fast() : slow);
  unit.land(result.js);
  return result;
}

const mayIndex = ({ js, kind }: Operand): boolean => (kind === 'any' || kind === 'int') && !js.startsWith('(-');

function within(unit: Unit, container: Js, key: Operand): Js {
  const number = key.kind === 'int' ? null : isNumber(key.js);
  const positive = /^\d/.test(key.js) ? null : `${key.js} >= 0`;
  const exact = isExactly(container, unit.help('listType'));
  return all(exact, number, positive, `${key.js} < ${container}.items.length`);
}

export function storeItem(unit: Unit, container: Operand, key: Operand, value: Js, pos: Position): void {
  const slow = unit.marked(pos, call(unit.help('setItem'), container.js, key.js, value));
  if (container.kind !== 'any' || !mayIndex(key) || !unit.optimizes('item-fast-paths')) unit.line(`${slow};`);
  else unit.line(`if (${within(unit, container.js, key)}) ${container.js}.items[${key.js}] = ${value}; else ${slow};`);
}

export function storeSlice(unit: Unit, object: Expr, slice: Node<'SliceExpr'>, value: Js, pos: Position): void {
  const parts = operands(unit, [object, ...partsOf(slice)]).map(({ js }) => js);
  unit.line(`${unit.marked(pos, call(unit.help('setSlice'), ...parts, value))};`);
}

export function compileSlice(unit: Unit, node: Node<'SliceExpr'>): Operand {
  const mark = unit.temporaries;
  const parts = operands(unit, partsOf(node));
  return unit.result(mark, make(unit.help('PySlice'), ...parts.map(({ js }) => js)));
}

/** Lower bound, upper bound and step; a missing part is None. */
function partsOf({ lower, pos, step, upper }: Node<'SliceExpr'>): Expr[] {
  const none: Expr = { kind: 'Const', value: NONE, pos };
  return [lower ?? none, upper ?? none, step ?? none];
}
