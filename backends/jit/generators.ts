// Suspension: where the body of a generator, coroutine or async generator waits, its JavaScript returns, with the number
// of the place in `G.at` (see reentry.ts). Called again, it goes on behind that with what was sent (`s`), or raises it (`m`).
//
// While it waits for what it delegates to, its Suspension (suspension.ts) drives that in its place, so the body hears only
// of the end.

import type { Expr, Position } from '../../src/frontend/core/nodes.ts';
import { exposes } from './declarations.ts';
import { assign, call, type Js, make } from './js.ts';
import { placeLabel } from './reentry.ts';
import type { Operand, Unit } from './unit.ts';

type Node<K extends Expr['kind']> = Extract<Expr, { kind: K }>;

/** Writes the way out of the body, which `head` begins, and the line at which it goes on. */
function suspend(unit: Unit, mark: number, pos: Position, head: Js, value: Js, ending: Js | null): Operand {
  const { code, handled } = unit;
  const place = unit.places.push(pos);
  unit.keptTemporaries = Math.max(unit.keptTemporaries, mark);
  const thread = unit.help('T');
  const keep = handled.length === 0 ? '' : `G.handling = ${[...handled].reverse().join(' ?? ')} ?? null; `;
  const told = exposes(code) ? `G.record.view?.waitAt(${pos.line}); ` : '';
  const held = unit
    .heldPairs()
    .map(({ lasting, own }) => `${assign(lasting, own)}; `)
    .join('');
  const way = `${held}G.at = ${place}; ${keep}${told}${thread}.depth = d; return ${value};`;
  unit.line(`${head}${way}${ending === null ? '' : ' }'}`);
  if (ending !== null) unit.line(ending);
  unit.line(`${placeLabel(place)} S = 0;`);
  if (handled.length > 0) unit.line(`if (G.handling !== null) { ${thread}.handling = G.handling; G.handling = null; }`);
  unit.line(`if (m) { m = false; ${unit.thrownAt(pos, 's')} }`);
  return unit.result(mark, 's');
}

export function compileYield(unit: Unit, { pos, value }: Node<'Yield'>): Operand {
  const mark = unit.temporaries;
  if (unit.around !== null) {
    unit.around.consumer.take(unit, unit.unboxed(value));
    unit.temporaries = mark;
    return { js: 'null', kind: 'none' };
  }
  const { js } = unit.expression(value);
  const yielded = unit.code.kind === 'asyncgenerator' ? make(unit.help('AsyncYield'), js) : js;
  return suspend(unit, mark, pos, '', yielded, null);
}

export function compileYieldFrom(unit: Unit, { pos, value }: Node<'YieldFrom'>): Operand {
  const mark = unit.temporaries;
  const iterator = call(unit.help('yieldFromIterator'), unit.expression(value).js, 'G.acceptsCoroutines');
  return delegate(unit, mark, pos, iterator);
}

/** What ends at once is not waited for. */
function delegate(unit: Unit, mark: number, pos: Position, iterator: Js): Operand {
  unit.mark(pos);
  const head = `if ((s = G.begin(${iterator})) !== undefined) { `;
  return suspend(unit, mark, pos, head, 's', `s = ${unit.help('delegation')}.result;`);
}

export function compileAwait(unit: Unit, { context, pos, value }: Node<'Await'>): Operand {
  const mark = unit.temporaries;
  const iterator = call(unit.help('awaitIterator'), unit.expression(value).js, `'${context}'`);
  return delegate(unit, mark, pos, iterator);
}
