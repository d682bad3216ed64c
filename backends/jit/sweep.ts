// Before gc.collect(): empties the temporaries of the calling function.
//
// While V8 interprets emitted code, a temporary keeps the last object that it held alive, and so do the places where calls
// before had their operands; weak references to such objects would not die. Which function collects garbage is seen by the
// name of the method, and it alone pays. How many temporaries there will be is known when the whole body is written.

import type { Writer } from './js.ts';
import { call } from './js.ts';
import type { Unit } from './unit.ts';

const MARK = '// sweep from ';
/** More operands than calls have. */
const PLACES = Array.from({ length: 24 }, () => '0');

/** Empties all temporaries but those that the expression under way needs. */
export function writeSweep(unit: Unit): void {
  unit.help('sweep');
  unit.line(`${MARK}${unit.temporaries}`);
}

export function completeSweeps(unit: Unit, { lines }: Writer): void {
  for (const [i, line] of lines.entries()) {
    const at = line.indexOf(MARK);
    if (at < 0) continue;
    const first = Number(line.slice(at + MARK.length));
    const free = Array.from({ length: unit.mostTemporaries - first }, (_, n) => `t${first + n} = `);
    lines[i] = `${line.slice(0, at)}s = ${free.join('')}undefined; ${call('sweep', ...PLACES)};`;
  }
}
