// Leaving: what return, break and continue must do to everything they pass on the way out.
//
// A finally block is copied to each exit that passes it, as CPython does since 3.9; the alternative, a subroutine with a
// return address, needs instructions of its own and hides the control flow from a listing. While the exit's code is
// emitted, the ranges that it has already left are interrupted, so that an exception in a copied finally block is not
// caught by the try statement that it belongs to.

import type { Position, Stmt } from '../../src/frontend/core/nodes.ts';
import type { Enclosing, Unit } from './unit.ts';

/**
 * Emits the way out of everything above `level`, then `last` (the jump or return). `hasValue`: a return value lies on
 * top and must survive.
 */
export function leaveTo(unit: Unit, level: number, hasValue: boolean, position: Position, last: () => void): void {
  const { enclosing, depth } = unit;
  for (let i = enclosing.length - 1; i >= level; i--) {
    const each = enclosing[i]!;
    unit.enclosing = enclosing.slice(0, i);
    if ('range' in each) unit.closeRange(each.range);
    leave(unit, each, hasValue, position);
  }
  last();
  for (let i = level; i < enclosing.length; i++) {
    const each = enclosing[i]!;
    if ('range' in each) unit.reopenRange(each.range);
  }
  unit.enclosing = enclosing;
  unit.depth = depth;
}

function leave(unit: Unit, each: Enclosing, hasValue: boolean, position: Position): void {
  switch (each.kind) {
    case 'loop':
      if (each.onStack) drop(unit, hasValue, position);
      return;
    case 'value':
      drop(unit, hasValue, position);
      return;
    case 'finally':
      // An exit of the copy itself must take the value off, too.
      if (hasValue) unit.within({ kind: 'value' }, () => unit.visit.statements(unit, each.final));
      else unit.visit.statements(unit, each.final);
      return;
    case 'final handler':
      drop(unit, hasValue, position);
      restore(unit, hasValue, position);
      return;
    case 'handler':
      restore(unit, hasValue, position);
  }
}

function drop(unit: Unit, hasValue: boolean, position: Position): void {
  if (hasValue) unit.emit('ROT_TWO', position);
  unit.emit('POP_TOP', position);
}

function restore(unit: Unit, hasValue: boolean, position: Position): void {
  if (hasValue) unit.emit('ROT_TWO', position);
  unit.emit('POP_EXCEPT', position);
}

type LoopExit = Extract<Stmt, { kind: 'Break' | 'Continue' }>;

export function compileLoopExit(unit: Unit, { kind, pos }: LoopExit): void {
  let level = unit.enclosing.length - 1;
  while (unit.enclosing[level]!.kind !== 'loop') level--;
  const loop = unit.enclosing[level] as Extract<Enclosing, { kind: 'loop' }>;
  if (kind === 'Break') leaveTo(unit, level, false, pos, () => unit.jump('JUMP_ABSOLUTE', loop.breakTo, pos));
  else leaveTo(unit, level + 1, false, pos, () => unit.jump('JUMP_ABSOLUTE', loop.continueTo, pos));
}
