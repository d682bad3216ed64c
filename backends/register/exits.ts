// Leaving: what return, break and continue must do to everything they pass on the way out.
//
// A finally block is copied to each exit that passes it, as CPython does since 3.9. While the exit's code is emitted,
// the ranges that it has already left are interrupted, so that an exception in a copied finally block is not caught by
// the try statement that it belongs to.

import type { Stmt } from '../../src/frontend/core/nodes.ts';
import type { Enclosing, Unit } from './unit.ts';

/** Emits the way out of everything above `level`, then `last` (the jump or return). */
export function leaveTo(unit: Unit, level: number, last: () => void): void {
  const { enclosing } = unit;
  for (let i = enclosing.length - 1; i >= level; i--) {
    const each = enclosing[i]!;
    unit.enclosing = enclosing.slice(0, i);
    if (each.kind === 'loop') continue;
    unit.closeRange(each.range);
    if (each.kind === 'finally') unit.visit.statements(unit, each.final);
    else if (each.kind === 'handler') unit.emit('LEAVE_HANDLER', null, each.previous);
  }
  last();
  for (let i = level; i < enclosing.length; i++) {
    const each = enclosing[i]!;
    if (each.kind !== 'loop') unit.reopenRange(each.range);
  }
  unit.enclosing = enclosing;
}

export function compileLoopExit(unit: Unit, { kind, pos }: Extract<Stmt, { kind: 'Break' | 'Continue' }>): void {
  let level = unit.enclosing.length - 1;
  while (unit.enclosing[level]!.kind !== 'loop') level--;
  const loop = unit.enclosing[level] as Extract<Enclosing, { kind: 'loop' }>;
  leaveTo(unit, level, () => unit.jump('JUMP', kind === 'Break' ? loop.breakTo : loop.continueTo, pos));
}
