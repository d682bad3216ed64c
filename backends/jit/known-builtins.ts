// Builtin functions that call sites treat in place: `len(x)` is the protocol's `length(x)` while `len` is the builtin.

import { interpreter } from '../../src/runtime/interpreter.ts';
import { type Implementation, PyBuiltin } from '../../src/runtime/objects/function.ts';
import { isInstance } from '../../src/runtime/protocols/classes.ts';
import { length } from '../../src/runtime/protocols/items.ts';
import { absolute } from '../../src/runtime/protocols/numbers.ts';
import type { HelperName } from './helpers.ts';

interface Known {
  readonly helper: HelperName;
  readonly count: number;
  /** The builtin is known by its implementation. */
  readonly implementation: Implementation;
}

export const KNOWN_BUILTINS = {
  len: { helper: 'length', count: 1, implementation: length },
  isinstance: { helper: 'isInstance', count: 2, implementation: isInstance },
  abs: { helper: 'absolute', count: 1, implementation: absolute },
} as const satisfies Record<string, Known>;

export type KnownBuiltin = keyof typeof KNOWN_BUILTINS;

export const isKnownBuiltin = (name: string): name is KnownBuiltin => Object.hasOwn(KNOWN_BUILTINS, name);

/** The builtin of this run, to compare a callee with; something that no callee is if the name means something else. */
export function resolveBuiltin(name: KnownBuiltin): unknown {
  const value = interpreter().builtins.dict.getStr(name);
  const known = value instanceof PyBuiltin && value.builtin.implementation === KNOWN_BUILTINS[name].implementation;
  return known ? value : NOBODY;
}

const NOBODY = {};
