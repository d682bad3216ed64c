// Suspension: the body of a generator, coroutine or async generator is a JavaScript generator function; G is its
// Suspension (suspension.ts), which enters and leaves it.

import type { Expr, Position } from '../../src/frontend/core/nodes.ts';
import { call, type Js, make } from './js.ts';
import type { Operand, Unit } from './unit.ts';

type Node<K extends Expr['kind']> = Extract<Expr, { kind: K }>;

/** The position is told to G, too: a suspended body has a line. */
function suspend(unit: Unit, mark: number, pos: Position, js: Js): Operand {
  unit.line(`G.position = ${unit.at(pos)};`);
  return unit.result(mark, js);
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
  return suspend(unit, mark, pos, `yield ${yielded}`);
}

export function compileYieldFrom(unit: Unit, { pos, value }: Node<'YieldFrom'>): Operand {
  const mark = unit.temporaries;
  const iterator = call(unit.help('yieldFromIterator'), unit.expression(value).js, 'G.acceptsCoroutines');
  return delegate(unit, mark, pos, iterator);
}

/** Passes values and exceptions on to an iterator: a loop here, not a second generator that each value goes through. */
function delegate(unit: Unit, mark: number, pos: Position, iterator: Js): Operand {
  const inner = unit.temporary();
  const value = unit.temporary();
  unit.line(`G.position = ${unit.at(pos)};`);
  unit.line(`${inner} = ${iterator};`);
  unit.line(`${value} = ${call(unit.help('sendInto'), inner, 'null')};`);
  unit.writer.open(`while (${value} !== undefined)`);
  unit.line(`G.owner.delegate = ${inner};`);
  unit.line(`try { s = yield ${value}; }`);
  const thrown = call('G.throwInto', inner, call(unit.help('guestException'), 'e_'));
  unit.line(`catch (e_) { G.owner.delegate = null; ${value} = ${thrown}; continue; }`);
  unit.line(`G.owner.delegate = null; ${value} = ${call(unit.help('sendInto'), inner, 's')};`);
  unit.writer.close();
  return unit.result(mark, `${unit.help('delegation')}.result`);
}

export function compileAwait(unit: Unit, { context, pos, value }: Node<'Await'>): Operand {
  const mark = unit.temporaries;
  const iterator = call(unit.help('awaitIterator'), unit.expression(value).js, `'${context}'`);
  return delegate(unit, mark, pos, iterator);
}
