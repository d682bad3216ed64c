// Locals of a body that waits which its loops hold: those used in a loop that does not wait itself.
//
// What lasts while a body waits lives in variables of the function around it, which V8 reads and writes in memory each time.
// In a loop that runs without waiting that is half of its time, so there they are the body's own (`l3`), taken from the
// lasting ones (`a3`) when the body is entered and put back where it waits.

import type { CoreCode, Variable } from '../../src/frontend/core/nodes.ts';
import { type Node, walk } from './walk.ts';

const WAITS = new Set(['Yield', 'YieldFrom', 'Await']);

function waits(root: Node): boolean {
  let found = false;
  walk(root, node => {
    if (WAITS.has(node.kind as string)) found = true;
    return !found;
  });
  return found;
}

/** Numbers of the locals that are used in loops that do not wait. */
export function heldLocals({ body, cellParameters }: CoreCode): ReadonlySet<number> {
  const held = new Set<number>();
  const collect = (loop: Node): void =>
    walk(loop, node => {
      const { variable } = node as { variable?: Variable | null };
      if (variable?.scope === 'fast') held.add(variable.index);
      return true;
    });
  walk(body, node => {
    if ((node.kind !== 'For' && node.kind !== 'While') || waits(node)) return true;
    collect(node);
    return false;
  });
  for (const { local } of cellParameters) held.delete(local);
  return held;
}
