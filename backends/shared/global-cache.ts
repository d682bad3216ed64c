// How a code object reaches globals and builtins without a lookup: the dict entries of its names, found once.
//
// A dict hands out an Entry per name that stays valid for its life (objects/dict.ts). A code object nearly always runs
// with one globals dict, so it keeps one cache and makes another when the dict is a different one. Names that have not
// been asked for stand at UNSET, which looks like a name without a value, so a site needs no further test.

import { nameError } from '../../src/runtime/exceptions/raise.ts';
import { interpreter } from '../../src/runtime/interpreter.ts';
import { Entry, PyDict } from '../../src/runtime/objects/dict.ts';
import { PyModule } from '../../src/runtime/objects/module.ts';
import type { Value } from '../../src/runtime/objects/object.ts';

const UNSET = new Entry(null, undefined, 0);

/** The builtins that code with these globals sees. */
export function builtinsOf(globals: PyDict): PyDict {
  const own = globals.getStr('__builtins__');
  if (own instanceof PyDict) return own;
  if (own instanceof PyModule) return own.dict;
  return interpreter().builtins.dict;
}

export class GlobalCache {
  readonly entries: Entry[];
  readonly builtins: Entry[];

  constructor(
    readonly globals: PyDict,
    count: number,
  ) {
    this.entries = new Array(count).fill(UNSET);
    this.builtins = new Array(count).fill(UNSET);
  }

  /** The slow way of a load: fills the entries, then reads. */
  load(index: number, name: string): Value {
    const value = this.find(index, name);
    if (value === undefined) throw nameError(name);
    return value;
  }

  find(index: number, name: string): Value | undefined {
    if (this.entries[index] === UNSET) {
      this.entries[index] = this.globals.entry(name);
      this.builtins[index] = builtinsOf(this.globals).entry(name);
    }
    const own = this.entries[index]!.value;
    return own === undefined ? this.builtins[index]!.value : own;
  }

  store(index: number, name: string, value: Value): void {
    const entry = this.entries[index]!;
    if (entry.value !== undefined) entry.value = value;
    else this.globals.set(name, value);
  }
}
