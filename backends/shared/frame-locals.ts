// The variables in a window of the value stack, by name: of a running frame, or of a generator that waits.

import { PyDict } from '../../src/runtime/objects/dict.ts';
import { Cell } from '../../src/runtime/objects/function.ts';
import type { Value } from '../../src/runtime/objects/object.ts';
import type { VmCode } from './vm-code.ts';

type Window = (Value | undefined)[];

/** A fresh dict: plain locals first, then shared variables, as CPython orders them. */
export function localsIn(code: VmCode, window: Window, base: number): PyDict {
  const dict = new PyDict();
  const put = (name: string, value: Value | undefined): void => {
    if (value !== undefined && !name.startsWith('$')) dict.set(name, value);
  };
  const { cellVars, freeVars } = code.info;
  const cellOf = (index: number): Value | undefined => {
    const cell = window[base + code.localCount + index];
    return cell instanceof Cell ? cell.value : undefined;
  };
  code.localNames.forEach((name, i) => {
    // A parameter that inner functions share has moved into its cell.
    const shared = cellVars.indexOf(name);
    put(name, shared >= 0 ? cellOf(shared) : window[base + i]);
  });
  [...cellVars, ...freeVars].forEach((name, i) => {
    put(name, cellOf(i));
  });
  return dict;
}

export function setLocalIn(code: VmCode, window: Window, base: number, name: string, value: Value | undefined): void {
  const shared = [...code.info.cellVars, ...code.info.freeVars].indexOf(name);
  if (shared >= 0) {
    const cell = window[base + code.localCount + shared];
    if (cell instanceof Cell) cell.value = value;
    return;
  }
  const index = code.localNames.indexOf(name);
  if (index >= 0) window[base + index] = value;
}
