// What globals(), locals(), exec and sys._getframe() see of the machines' frames.

import { PyDict } from '../../src/runtime/objects/dict.ts';
import { Cell, CO } from '../../src/runtime/objects/function.ts';
import type { Value } from '../../src/runtime/objects/object.ts';
import { type FrameView, frames } from '../../src/runtime/thread.ts';
import { type Frame, isRoot, machine, valueStack } from './machine.ts';

/** Makes the machines' frames the ones that the runtime sees. */
export function showFrames(): void {
  frames.at = frameAt;
}

function frameAt(back: number): FrameView | null {
  let frame: Frame = machine.frame;
  for (let i = 0; i < back && !isRoot(frame); i++) frame = frame.previous!;
  return isRoot(frame) ? null : viewOf(frame);
}

function viewOf(frame: Frame): FrameView {
  const { code, pc } = frame;
  return {
    code,
    globals: frame.globals,
    locals: () => ((code.info.flags & CO.OPTIMIZED) === 0 ? frame.namespace : localsOf(frame)),
    setLocal: (name, value) => setLocal(frame, name, value),
    get line() {
      // Frame records are used again: later this one may belong to another call.
      return code.rangeBefore(frame.code === code ? frame.pc : pc).line;
    },
  };
}

/** A fresh dict: plain locals first, then shared variables, as CPython orders them. */
function localsOf(frame: Frame): PyDict {
  const dict = new PyDict();
  const { code, base } = frame;
  const put = (name: string, value: Value | undefined): void => {
    if (value !== undefined && !name.startsWith('$')) dict.set(name, value);
  };
  const { cellVars, freeVars } = code.info;
  const cellOf = (index: number): Value | undefined => {
    const cell = valueStack[base + code.localCount + index];
    return cell instanceof Cell ? cell.value : undefined;
  };
  code.localNames.forEach((name, i) => {
    // A parameter that inner functions share has moved into its cell.
    const shared = cellVars.indexOf(name);
    put(name, shared >= 0 ? cellOf(shared) : valueStack[base + i]);
  });
  [...cellVars, ...freeVars].forEach((name, i) => {
    put(name, cellOf(i));
  });
  return dict;
}

function setLocal(frame: Frame, name: string, value: Value | undefined): void {
  const { code, base } = frame;
  const shared = [...code.info.cellVars, ...code.info.freeVars].indexOf(name);
  if (shared >= 0) {
    const cell = valueStack[base + code.localCount + shared];
    if (cell instanceof Cell) cell.value = value;
    return;
  }
  const index = code.localNames.indexOf(name);
  if (index >= 0) valueStack[base + index] = value;
}
