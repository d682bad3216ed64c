// The module faulthandler: it prints where the program is. Crashes of the machine, which it was made for, do not happen.

import { interpreter } from '../runtime/interpreter.ts';
import type { Value } from '../runtime/objects/object.ts';
import { callMethod } from '../runtime/protocols/call.ts';
import { frames } from '../runtime/thread.ts';
import type { ModuleTable } from './module-table.ts';

function dump(file?: Value): Value {
  const stream = file ?? interpreter().sys.dict.getStr('stderr') ?? null;
  if (stream === null || typeof stream === 'number') return null;
  const lines = ['Stack (most recent call first):'];
  for (let back = 0, frame = frames.at(0); frame !== null; frame = frames.at(++back)) {
    const { filename, name } = frame.code.info;
    lines.push(`  File "${filename}", line ${frame.line} in ${name}`);
  }
  callMethod(stream, 'write', [`${lines.join('\n')}\n`]);
  return null;
}

export function faulthandlerModule(): ModuleTable {
  let enabled = false;
  const nothing = (): Value => null;
  return {
    name: 'faulthandler',
    doc: 'faulthandler module.',
    functions: {
      'enable(file=sys.stderr, all_threads=True, c_stack=True)': () => {
        enabled = true;
        return null;
      },
      'disable()': () => {
        const before = enabled;
        enabled = false;
        return before;
      },
      'is_enabled()': () => enabled,
      'dump_traceback(file=sys.stderr, all_threads=True)': dump,
      'dump_traceback_later(timeout, repeat=False, file=sys.stderr, exit=False)': nothing,
      'cancel_dump_traceback_later()': nothing,
      'register(signum, file=sys.stderr, all_threads=True, chain=False)': nothing,
      'unregister(signum, /)': () => false,
    },
  };
}
